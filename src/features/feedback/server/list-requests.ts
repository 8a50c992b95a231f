import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { countInvitations } from '#shapes/round/server/invitation.store.ts';
import { readRoundsOf } from '#shapes/round/server/round.store.ts';
import type { StoredRound } from '#shapes/round/server/round.store.ts';

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
      requests: requests.map((request) => ({
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
