import type { z } from 'zod';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { offerInput, offerOf } from '../domain/inputs.ts';
import {
  holdSavedPart,
  nextVersion,
  openCard,
  readCardRow,
  showSavedPart,
  writeOffer,
} from './card.store.ts';

/** Keeps what she wrote so far about what she offers. */
export const keepOffer = command({
  permission: 'card.edit',
  audit: 'card.offer-kept',
  input: offerInput,
  run: async (tools, input) => store(tools, input, 'typed'),
});

/** Saves what she offers the team and may be asked for. */
export const saveOffer = command({
  permission: 'card.edit',
  audit: 'card.offer-saved',
  input: offerInput,
  run: async (tools, input) => store(tools, input, 'saved'),
});

async function store(
  { db, actor, now, changed }: WriteTools,
  input: z.infer<typeof offerInput>,
  as: 'typed' | 'saved',
): Promise<Result<{ version: number }, AppError>> {
  const { personId } = input;
  await openCard(db, personOf(actor).tenantId, personId, now);
  const version = await nextVersion(db, personId, 'offer', input.version, now);
  if (version === null) {
    const { offer, versions } = await readCardRow(db, personId);
    return err({ kind: 'conflict', theirs: { offer, version: versions.offer } });
  }
  if (as === 'typed') await holdSavedPart(db, personId, 'offer');
  else await showSavedPart(db, personId, 'offer');
  await writeOffer(db, personId, offerOf(input));
  changed(personId, { part: 'offer' });
  return ok({ version });
}
