import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { openOnce } from '#shapes/counterpart/server/open.ts';
import { sendInput } from '../domain/inputs.ts';
import { roundLifecycle } from '#shapes/round/domain/states.ts';
import { colleaguesIn, markColleagues } from '#shapes/round/server/count-colleagues.ts';
import { writeInvitation } from './invitation-text.ts';
import { readInvitations } from '#shapes/round/server/invitation.store.ts';
import { leastOf } from '#shapes/round/server/least.store.ts';
import { readQuestionsOf } from '#shapes/round/server/question.store.ts';
import { lockRound } from '#shapes/round/server/round.store.ts';
import { sendLinks } from '#shapes/round/server/sending.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

/** Sends everybody chosen a link of their own; again later for people who were added. */
export const sendRequest = command({
  permission: 'feedback.ask',
  audit: 'feedback.asked',
  input: sendInput,
  about: roundSubject(feedbackRound),
  run: async (tools, { roundId, version, invitation, askTime }) => {
    const { db, today, changed } = tools;
    if (invitation !== undefined) {
      const written = await writeInvitation(tools, { roundId, version, invitation });
      if (!written.ok) return written;
    }
    const request = await lockRound(db, roundId);
    if (request === null) return err(notFound);
    const isFirst = roundLifecycle.allows(request.state, 'send-round');
    if (!isFirst && request.state !== 'open') return err(refused('round-over'));
    await markColleagues(tools, request);
    const invitations = await readInvitations(db, roundId);
    const unsent = invitations.filter(({ sentAt }) => sentAt === null);
    if (unsent.length === 0) return err(refused('nobody-chosen'));
    const least = await leastOf(db, request, today);
    if (request.mode === 'together' && colleaguesIn(invitations) < least.answers) {
      return err(refused('together-needs-more', { minimum: least.answers }));
    }
    if ((await readQuestionsOf(db, roundId)).length === 0) return err(refused('no-question'));
    await sendLinks(tools, feedbackRound, { ...request, least }, unsent);
    changed(roundId, { people: unsent.length });
    // Time for colleagues to answer is asked once, however many rounds she sends, until it is answered.
    if (askTime === 'on' && request.personId !== null) {
      const about = { kind: 'feedback-request', id: roundId, personId: request.personId } as const;
      await openOnce(tools, { pair: 'feedback', kind: 'feedback', about });
    }
    return ok({ roundId });
  },
});
