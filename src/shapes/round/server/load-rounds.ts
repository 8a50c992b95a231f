import type { Reader } from '#server/db/transaction.ts';
import type { Giver, CameIn } from '../domain/results.ts';
import { readAnswers } from './answer.store.ts';
import { readGivers } from './invitation.store.ts';
import type { RoundKind } from './kind.ts';
import { readQuestions } from './question.store.ts';
import type { StoredRound } from './round.store.ts';

/** Everything that came in for these rounds, at once however many rounds there are. */
export async function loadRounds(
  db: Reader,
  kind: RoundKind,
  rounds: readonly StoredRound[],
  known?: readonly (Giver & { roundId: string })[],
): Promise<{ round: StoredRound; cameIn: CameIn }[]> {
  const ids = rounds.map(({ id }) => id);
  const [questions, givers, { ratings, remarks }] = await Promise.all([
    readQuestions(db, ids),
    known ?? readGivers(db, ids),
    readAnswers(db, ids),
  ]);
  return rounds.map((round) => {
    const answered = givers.filter(({ roundId }) => roundId === round.id);
    return {
      round,
      cameIn: {
        mode: round.mode,
        door: kind.door,
        instrument: kind.instrument,
        state: round.state,
        answered: round.mode === 'named' ? answered.length : (round.answeredCount ?? 0),
        least: round.least,
        questions: questions.get(round.id) ?? [],
        ratings: ratings.filter(({ roundId }) => roundId === round.id),
        remarks: remarks.filter(({ roundId }) => roundId === round.id),
        // Without names nobody learns here who answered.
        givers: round.mode === 'named' ? answered : [],
        ownView: round.ownView,
      },
    };
  });
}
