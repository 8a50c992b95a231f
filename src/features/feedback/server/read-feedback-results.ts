import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { resultsOf } from '../domain/results.ts';
import { readContact } from './colleague.store.ts';
import { loadRounds } from './load-rounds.ts';
import { readRequestsOf } from './request.store.ts';

/**
 * The rounds of feedback about a person that this reader may read, newest first: for herself every round with readable
 * answers, for those to whom she shows her feedback the rounds that ended, without the names of who answered.
 */
export const readFeedbackResults = query({
  permission: 'feedback.read',
  audit: 'feedback.read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'feedback'),
  run: async ({ db, actor, subject }, { personId }) => {
    if (subject === null) return err(notFound);
    const viewer = actor.kind === 'person' && actor.personId === personId ? 'self' : 'other';
    const rounds = await loadRounds(db, await readRequestsOf(db, personId));
    return ok({
      personId,
      name: (await readContact(db, personId))?.name ?? '',
      rounds: rounds.flatMap(({ request, round }) => {
        const headings = resultsOf(round, viewer);
        if (headings === null) return [];
        return {
          requestId: request.id,
          topic: request.topic,
          mode: request.mode,
          askedOn: dayInNetherlands(request.askedAt ?? request.createdAt),
          answered: round.answered,
          least: round.least,
          headings,
          adjustment: request.adjustment,
        };
      }),
    });
  },
});
