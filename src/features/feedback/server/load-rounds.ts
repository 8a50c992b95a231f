import type { Reader } from '#server/db/transaction.ts';
import type { Round } from '../domain/results.ts';
import { readRatings, readRemarks } from './answer.store.ts';
import { readGivers } from './invitation.store.ts';
import { readQuestions } from './question.store.ts';
import type { StoredRequest } from './request.store.ts';

/** Everything that came in for these rounds, in four statements however many rounds there are. */
export async function loadRounds(
  db: Reader,
  requests: readonly StoredRequest[],
): Promise<{ request: StoredRequest; round: Round }[]> {
  const ids = requests.map(({ id }) => id);
  const questions = await readQuestions(db, ids);
  const givers = await readGivers(db, ids);
  const ratings = await readRatings(db, ids);
  const remarks = await readRemarks(db, ids);
  return requests.map((request) => {
    const answered = givers.filter(({ requestId }) => requestId === request.id);
    return {
      request,
      round: {
        mode: request.mode,
        state: request.state,
        answered: answered.length,
        questions: questions.get(request.id) ?? [],
        ratings: ratings.filter(({ requestId }) => requestId === request.id),
        remarks: remarks.filter(({ requestId }) => requestId === request.id),
        // Without names nobody learns here who answered.
        givers: request.mode === 'named' ? answered : [],
        ownView: request.ownView,
      },
    };
  });
}
