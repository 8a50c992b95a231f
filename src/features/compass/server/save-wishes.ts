import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { Wishes } from '../domain/wish.ts';
import { readKeptCompass, takeVersion, wishesOf, writeWishes } from './wish.store.ts';
import type { KeptCompass } from './wish.store.ts';

interface Given {
  readonly personId: string;
  readonly version: number;
  readonly wishes: Wishes;
}

/** The shared half of keeping and answering: takes the version first, so that two windows cannot both win. */
export async function saveWishes(
  { db, actor, now, today, changed }: WriteTools,
  { personId, version: seen, wishes }: Given,
): Promise<Result<KeptCompass, AppError>> {
  const owner = { tenantId: personOf(actor).tenantId, personId };
  const version = await takeVersion(db, owner, seen, now);
  const { kept, version: current } = await readKeptCompass(db, personId);
  if (version === null) {
    return err({ kind: 'conflict', theirs: { version: current, wishes: wishesOf(kept) } });
  }
  const directions = await writeWishes(db, owner, kept, wishes, today);
  if (directions.length > 0) changed(personId, { directions });
  return ok({ version, kept: directions.length > 0 ? (await readKeptCompass(db, personId)).kept : kept });
}
