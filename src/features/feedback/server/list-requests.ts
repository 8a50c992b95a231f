import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { countInvitations } from './invitation.store.ts';
import { readRequestsOf } from './request.store.ts';
import type { StoredRequest } from './request.store.ts';

/** All her rounds, with how many people answered; without names only once a round ended with enough of them. */
export const listRequests = query({
  permission: 'feedback.ask',
  audit: 'feedback.requests-listed',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db }, { personId }) => {
    const requests = await readRequestsOf(db, personId);
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
  { mode, answeredCount }: StoredRequest,
  counts: { chosen: number; sent: number; answered: number } = { chosen: 0, sent: 0, answered: 0 },
): { chosen: number; sent: number; answered: number | null } => ({
  ...counts,
  answered: mode === 'named' ? counts.answered : answeredCount,
});
