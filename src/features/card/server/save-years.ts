import type { z } from 'zod';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { yearsDraftInput, yearsInput, yearsOf } from '../domain/inputs.ts';
import {
  holdSavedPart,
  nextVersion,
  openCard,
  readCardRow,
  showSavedPart,
  writeYears,
} from './card.store.ts';

/** Keeps the years she typed so far. */
export const keepYears = command({
  permission: 'card.edit',
  audit: 'card.years-kept',
  input: yearsDraftInput,
  run: async (tools, input) => store(tools, input, 'typed'),
});

/** Saves her years of work and of education. */
export const saveYears = command({
  permission: 'card.edit',
  audit: 'card.years-saved',
  input: yearsInput,
  run: async (tools, input) => store(tools, input, 'saved'),
});

async function store(
  { db, actor, now, changed }: WriteTools,
  input: z.infer<typeof yearsDraftInput>,
  as: 'typed' | 'saved',
): Promise<Result<{ version: number }, AppError>> {
  const { personId } = input;
  await openCard(db, personOf(actor).tenantId, personId, now);
  const version = await nextVersion(db, personId, 'years', input.version, now);
  if (version === null) {
    const { years, versions } = await readCardRow(db, personId);
    return err({ kind: 'conflict', theirs: { years, version: versions.years } });
  }
  if (as === 'typed') await holdSavedPart(db, personId, 'years');
  else await showSavedPart(db, personId, 'years');
  await writeYears(db, personId, yearsOf(input));
  changed(personId, { part: 'years' });
  return ok({ version });
}
