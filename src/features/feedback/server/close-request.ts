import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { leastTogether } from '../domain/feedback.ts';
import { allowsRequest } from '../domain/states.ts';
import { eraseDrafts, readInvitations } from './invitation.store.ts';
import { lockRequest, writeRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** She ends a round: no link works any more, and answers without names can be read. */
export const closeRequest = command({
  permission: 'feedback.ask',
  audit: 'feedback.request-closed',
  input: z.strictObject({ requestId: z.uuid() }),
  about: requestSubject,
  run: async ({ db, now, changed }, { requestId }) => {
    const request = await lockRequest(db, requestId);
    if (request === null) return err(notFound);
    if (!allowsRequest(request.state, 'close-request')) return err(refused('round-over'));
    const answered = (await readInvitations(db, requestId)).filter((one) => one.answered).length;
    if (request.mode === 'together' && answered < leastTogether) {
      return err(refused('too-few-answers', { minimum: leastTogether }));
    }
    await writeRequest(db, requestId, { state: 'closed', endedAt: now });
    await eraseDrafts(db, requestId);
    changed(requestId, { answered });
    return ok({ requestId });
  },
});
