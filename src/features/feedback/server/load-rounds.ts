import type { Reader } from '#server/db/transaction.ts';
import type { Giver, Round } from '../domain/results.ts';
import { readAnswers } from './answer.store.ts';
import { readGivers } from './invitation.store.ts';
import { readQuestions } from './question.store.ts';
import type { StoredRequest } from './request.store.ts';

/** Everything that came in for these rounds, in three statements however many rounds there are; two when who gave is known. */
export async function loadRounds(
  db: Reader,
  requests: readonly StoredRequest[],
  known?: readonly (Giver & { requestId: string })[],
): Promise<{ request: StoredRequest; round: Round }[]> {
  const ids = requests.map(({ id }) => id);
  const questions = await readQuestions(db, ids);
  const givers = known ?? (await readGivers(db, ids));
  const { ratings, remarks } = await readAnswers(db, ids);
  return requests.map((request) => {
    const answered = givers.filter(({ requestId }) => requestId === request.id);
    return {
      request,
      round: {
        mode: request.mode,
        state: request.state,
        answered: request.mode === 'named' ? answered.length : (request.answeredCount ?? 0),
        least: request.least,
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
