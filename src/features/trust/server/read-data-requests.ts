import { z } from 'zod';
import { scopeFor } from '#access/sentence.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { pressing, subjectOf } from '../domain/data-request.ts';
import { readRequestsFor } from './data-request.store.ts';

/** What people asked of HR about their data: who, which kind and until when. */
export const readDataRequests = query({
  permission: 'data-request.list',
  audit: 'trust.requests-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const hr = personOf(actor);
    const found = await readRequestsFor(db, hr, scopeFor(hr, 'hr'), today);
    return ok({
      requests: found.map((one) => ({
        ...{ id: one.id, name: one.name, dueOn: one.dueOn, state: one.state },
        about: subjectOf(one),
        pressing: pressing(one, today),
      })),
    });
  },
});
