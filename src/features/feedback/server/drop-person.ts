import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { linkLifecycle, linkStateOf } from '#shapes/round/domain/states.ts';
import { markColleagues } from '#shapes/round/server/count-colleagues.ts';
import { eraseInvitation, readInvitation } from '#shapes/round/server/invitation.store.ts';
import { lockRound } from '#shapes/round/server/round.store.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

/** She takes somebody off the list to whom nothing was sent yet. */
export const dropPerson = command({
  permission: 'feedback.ask',
  audit: 'feedback.person-dropped',
  input: z.strictObject({ roundId: z.uuid(), invitationId: z.uuid() }),
  about: roundSubject(feedbackRound),
  run: async (tools, { roundId, invitationId }) => {
    const { db, now, changed } = tools;
    const request = await lockRound(db, roundId);
    const invitation = await readInvitation(db, invitationId);
    if (request === null || invitation?.roundId !== roundId) return err(notFound);
    if (!linkLifecycle.allows(linkStateOf(invitation, request.state, now), 'drop-person'))
      return err(refused('already-sent'));
    await eraseInvitation(db, invitationId);
    await markColleagues(tools, request);
    changed(invitationId);
    return ok({ roundId });
  },
});
