import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader } from '#server/db/transaction.ts';
import { thresholdOn } from '#server/figures/threshold.ts';
import type { RoundState } from '../domain/states.ts';
import { leastBy } from '../domain/box.ts';
import type { Least } from '../domain/box.ts';

/** What holds for a round: what was promised when it was sent; before that, the rule of today. */
export const leastOf = async (
  db: Reader,
  round: { readonly state: RoundState; readonly least: Least },
  day: IsoDate,
): Promise<Least> => (round.state === 'draft' ? readLeast(db, day) : round.least);

/** From how many colleagues a round without names shows something, by the rule of that day; the board's own goes first. */
export async function readLeast(db: Reader, day: IsoDate): Promise<Least> {
  const { rows } = await sql<{ value: number }>`select ${thresholdOn(day)} as value`.execute(db);
  return leastBy(rows[0]?.value ?? null);
}
