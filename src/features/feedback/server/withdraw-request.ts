import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { feedbackRequestLifecycle } from '../domain/states.ts';
import { clearMarks } from './invitation.store.ts';
import { lockRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';
import { endAs } from './settle.ts';

/** She calls a round off: a draft leaves nothing, the answers of a round under way are erased unread. */
export const withdrawRequest = command({
  permission: 'feedback.ask',
  audit: 'feedback.request-withdrawn',
  input: z.strictObject({ requestId: z.uuid() }),
  about: requestSubject,
  run: async ({ db, now, changed }, { requestId }) => {
    const request = await lockRequest(db, requestId);
    if (request === null) return err(notFound);
    if (!feedbackRequestLifecycle.allows(request.state, 'withdraw-request'))
      return err(refused('round-over'));
    if (request.mode === 'together') await clearMarks(db, requestId);
    await endAs(db, requestId, request.state === 'draft' ? '[*]' : 'withdrawn', now);
    changed(requestId);
    return ok(null);
  },
});
