import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { pressing } from '../domain/data-request.ts';
import { readRequest } from './data-request.store.ts';
import { requestSubject } from './request-subject.ts';

/** One of them: the kind and how much, or the field with both values, and her sentence; nothing of what it holds. */
export const readDataRequest = query({
  permission: 'data-request.answer',
  audit: 'trust.request-read',
  input: z.strictObject({ requestId: z.uuid() }),
  about: requestSubject,
  run: async ({ db, today }, { requestId }) => {
    const request = await readRequest(db, requestId);
    return request === null ? err(notFound) : ok({ request, pressing: pressing(request, today) });
  },
});
