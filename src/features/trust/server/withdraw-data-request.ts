import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { closeRequest } from './data-request.store.ts';
import { requestSubject } from './request-subject.ts';

/** She takes back what she asked of HR; nothing happens. */
export const withdrawDataRequest = command({
  permission: 'data-request.ask',
  audit: 'trust.request-withdrawn',
  input: z.strictObject({ requestId: z.uuid() }),
  about: requestSubject,
  run: async ({ db, actor, now, changed }, { requestId }) => {
    const by = personOf(actor).personId;
    if (!(await closeRequest(db, requestId, { state: 'withdrawn', by }, now)))
      return err(refused('request-answered'));
    changed(requestId);
    return ok({ requestId });
  },
});
