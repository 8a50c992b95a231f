import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { withoutDraft } from '../domain/together.ts';
import { takeBox, writeBox } from './box.store.ts';
import { markRecalled, readInvitation } from './invitation.store.ts';
import { lockRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** She takes a link back. The answer is the same whether it was used or not, so that it tells nothing. */
export const recallLink = command({
  permission: 'feedback.ask',
  audit: 'feedback.link-recalled',
  input: z.strictObject({ requestId: z.uuid(), invitationId: z.uuid() }),
  about: requestSubject,
  run: async ({ db, now, ctx, changed }, { requestId, invitationId }) => {
    const request = await lockRequest(db, requestId);
    const invitation = await readInvitation(db, invitationId);
    if (invitation?.requestId !== requestId) return err(notFound);
    if (invitation.sentAt === null) return err(refused('not-sent'));
    if (request?.mode === 'together' && request.state === 'open') {
      const { secretKey } = ctx.settings;
      const box = await takeBox(db, secretKey, request);
      await writeBox(db, secretKey, request, withoutDraft(box, invitation.tokenHash ?? ''));
    }
    await markRecalled(db, invitationId, now);
    changed(invitationId);
    return ok({ requestId });
  },
});
