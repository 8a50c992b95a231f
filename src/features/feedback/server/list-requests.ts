import { z } from 'zod';
import { listed } from '#core/list.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { listedRound, listRounds } from '#shapes/round/server/listed.ts';
import { feedbackRound } from './round.ts';

/** What a program is told of a round. */
export const requestList = listed(
  z.object({
    requestId: z.string(),
    ...listedRound.omit({ roundId: true, createdOn: true, endedOn: true }).shape,
  }),
);

/** All her rounds, with how many people answered; without names only once a round ended with enough of them. */
export const listRequests = query({
  permission: 'feedback.ask',
  audit: 'feedback.requests-listed',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db }, { personId }) => {
    const rounds = await listRounds(db, feedbackRound.key, { personId });
    return ok({ items: rounds.map((round) => ({ requestId: round.roundId, ...round })) });
  },
});
