import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { markRecalled, readInvitation } from './invitation.store.ts';
import { lockRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** She takes a link back. The answer is the same whether it was used or not, so that it tells nothing. */
export const recallLink = command({
  permission: 'feedback.ask',
  audit: 'feedback.link-recalled',
  input: z.strictObject({ requestId: z.uuid(), invitationId: z.uuid() }),
  about: requestSubject,
  run: async ({ db, now, changed }, { requestId, invitationId }) => {
    await lockRequest(db, requestId);
    const invitation = await readInvitation(db, invitationId);
    if (invitation?.requestId !== requestId) return err(notFound);
    if (invitation.sentAt === null) return err(refused('not-sent'));
    await markRecalled(db, invitationId, now);
    changed(invitationId);
    return ok({ requestId });
  },
});
