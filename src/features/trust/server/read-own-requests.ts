import { z } from 'zod';
import { ownSubject } from '#access/subject.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { correctable, pressing } from '../domain/data-request.ts';
import { readKeepers, readListed, readRequestsOf } from './data-request.store.ts';

/** What she asked of HR and what became of it, who can answer, and what HR's list says of her. */
export const readOwnRequests = query({
  permission: 'data-request.ask',
  audit: 'trust.own-requests-read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ actor }, { personId }) => Promise.resolve(ownSubject(actor, personId)),
  run: async ({ db, today }, { personId }) => {
    const listed = await readListed(db, personId, today);
    return ok({
      requests: (await readRequestsOf(db, personId)).map((one) => ({
        ...one,
        pressing: pressing(one, today),
      })),
      keepers: (await readKeepers(db, personId, today)).map(({ name }) => name),
      listed: correctable.map((field) => ({ field, value: listed?.[field] ?? '' })),
    });
  },
});
