import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { feedbackLinkLifecycle, linkStateOf } from '../domain/states.ts';
import { markColleagues } from './count-colleagues.ts';
import { eraseInvitation, readInvitation } from './invitation.store.ts';
import { lockRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** She takes somebody off the list to whom nothing was sent yet. */
export const dropPerson = command({
  permission: 'feedback.ask',
  audit: 'feedback.person-dropped',
  input: z.strictObject({ requestId: z.uuid(), invitationId: z.uuid() }),
  about: requestSubject,
  run: async (tools, { requestId, invitationId }) => {
    const { db, now, changed } = tools;
    const request = await lockRequest(db, requestId);
    const invitation = await readInvitation(db, invitationId);
    if (request === null || invitation?.requestId !== requestId) return err(notFound);
    if (!feedbackLinkLifecycle.allows(linkStateOf(invitation, request.state, now), 'drop-person'))
      return err(refused('already-sent'));
    await eraseInvitation(db, invitationId);
    await markColleagues(tools, request);
    changed(invitationId);
    return ok({ requestId });
  },
});
