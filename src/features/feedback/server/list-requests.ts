import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { countInvitations } from './invitation.store.ts';
import { readRequestsOf } from './request.store.ts';

/** All her rounds, with how many people answered. */
export const listRequests = query({
  permission: 'feedback.ask',
  audit: 'feedback.requests-listed',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
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
        ...(counts.get(request.id) ?? { chosen: 0, sent: 0, answered: 0 }),
      })),
    });
  },
});
