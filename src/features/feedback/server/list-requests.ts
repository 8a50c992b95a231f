import { z } from 'zod';
import { day } from '#core/answer.ts';
import { dayInNetherlands } from '#core/date.ts';
import { listed } from '#core/list.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { modes } from '#shapes/round/domain/instrument.ts';
import { roundLifecycle } from '#shapes/round/domain/states.ts';
import { countInvitations } from '#shapes/round/server/invitation.store.ts';
import { readRoundsOf } from '#shapes/round/server/round.store.ts';
import type { StoredRound } from '#shapes/round/server/round.store.ts';

/** What a program is told of a round. */
export const requestList = listed(
  z.object({
    requestId: z.string(),
    topic: z.string(),
    mode: z.enum(modes),
    state: z.enum(roundLifecycle.states),
    askedOn: day.nullable(),
    sent: z.number(),
    answered: z.number().nullable(),
  }),
);

/** All her rounds, with how many people answered; without names only once a round ended with enough of them. */
export const listRequests = query({
  permission: 'feedback.ask',
  audit: 'feedback.requests-listed',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db }, { personId }) => {
    const requests = await readRoundsOf(db, 'feedback', { personId });
    const counts = await countInvitations(
      db,
      requests.map(({ id }) => id),
    );
    return ok({
      items: requests.map((request) => ({
        requestId: request.id,
        topic: request.topic,
        mode: request.mode,
        state: request.state,
        createdOn: dayInNetherlands(request.createdAt),
        askedOn: request.askedAt === null ? null : dayInNetherlands(request.askedAt),
        ...countsOf(request, counts.get(request.id)),
      })),
    });
  },
});

const countsOf = (
  { mode, answeredCount }: StoredRound,
  counts: { chosen: number; sent: number; answered: number } = { chosen: 0, sent: 0, answered: 0 },
): { chosen: number; sent: number; answered: number | null } => ({
  ...counts,
  answered: mode === 'named' ? counts.answered : answeredCount,
});
