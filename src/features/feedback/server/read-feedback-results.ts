import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { resultsOf } from '#shapes/round/domain/results.ts';
import { contactOf } from '#server/people/people.store.ts';
import { loadRounds } from '#shapes/round/server/load-rounds.ts';
import { feedbackRound } from './round.ts';
import { readRoundsOf } from '#shapes/round/server/round.store.ts';

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
    const [stored, contact] = await Promise.all([
      readRoundsOf(db, feedbackRound.key, { personId }),
      contactOf(db, personId),
    ]);
    const rounds = await loadRounds(db, feedbackRound, stored);
    return ok({
      personId,
      name: contact?.name ?? '',
      rounds: rounds.flatMap(({ round, cameIn }) => {
        const headings = resultsOf(cameIn, viewer);
        if (headings === null) return [];
        return {
          roundId: round.id,
          topic: round.topic,
          mode: round.mode,
          askedOn: dayInNetherlands(round.askedAt ?? round.createdAt),
          answered: cameIn.answered,
          least: cameIn.least,
          headings,
          adjustment: round.adjustment,
        };
      }),
    });
  },
});
