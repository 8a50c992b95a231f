import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { pressing, subjectOf } from '../domain/data-request.ts';
import { readRequestsFor } from './data-request.store.ts';

/** What people asked of HR about their data: who, which kind and until when. */
export const readDataRequests = query({
  permission: 'data-request.list',
  audit: 'trust.requests-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today, now }) => {
    const hr = personOf(actor);
    const found = await readRequestsFor(db, { actor: hr, today, now });
    return ok({
      requests: found.map((one) => ({
        ...{ id: one.id, name: one.name, dueOn: one.dueOn, state: one.state },
        about: subjectOf(one),
        pressing: pressing(one, today),
      })),
    });
  },
});
