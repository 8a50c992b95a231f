import { z } from 'zod';
import { day } from '#core/answer.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { Reader } from '#server/db/transaction.ts';
import { modes } from '../domain/instrument.ts';
import { roundLifecycle } from '../domain/states.ts';
import { countInvitations } from './invitation.store.ts';
import { readRoundsOf } from './round.store.ts';
import type { About } from './round.store.ts';

/** A round as lists say it, on pages and in the API alike. */
export const listedRound = z.object({
  roundId: z.string(),
  topic: z.string(),
  mode: z.enum(modes),
  state: z.enum(roundLifecycle.stored),
  createdOn: day,
  askedOn: day.nullable(),
  endedOn: day.nullable(),
  sent: z.number(),
  /** How many answered; without names null until the round ended with enough of them. */
  answered: z.number().nullable(),
});
export type ListedRound = Readonly<z.infer<typeof listedRound>>;

const dayOf = (moment: Date | null) => (moment === null ? null : dayInNetherlands(moment));

/** All rounds of a kind about somebody or a school, newest first. */
export async function listRounds(db: Reader, kind: string, about: About): Promise<ListedRound[]> {
  const rounds = await readRoundsOf(db, kind, about);
  const counts = await countInvitations(
    db,
    rounds.map(({ id }) => id),
  );
  return rounds.map(({ id, topic, mode, state, createdAt, askedAt, endedAt, answeredCount }) => {
    const { sent, answered } = counts.get(id) ?? { sent: 0, answered: 0 };
    return {
      roundId: id,
      topic,
      mode,
      state,
      createdOn: dayInNetherlands(createdAt),
      askedOn: dayOf(askedAt),
      endedOn: dayOf(endedAt),
      sent,
      answered: mode === 'named' ? answered : answeredCount,
    };
  });
}
