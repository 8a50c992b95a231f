import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { answerStandIn as decide, standInAnswers } from '../domain/talk.ts';
import { readStandIn } from './leads.store.ts';
import { write } from './post.ts';
import { isToCome, moveInvitation } from './settle.ts';
import { conversationSubject } from './talk.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** Her leader is away: she says whether who stands in holds it, and whether he reads what she said ready about. */
export const answerStandIn = command({
  permission: 'conversation.choose-leader',
  audit: 'conversation.stand-in-answered',
  input: z.strictObject({
    conversationId: z.uuid(),
    standInId: z.uuid(),
    answer: z.enum(['', ...standInAnswers]).default(''),
  }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, standInId, answer }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { talk } = part.value;
    if (answer === '') return err(invalid('answer', 'required'));
    const standIn = await readStandIn(tools.db, talk, tools.today);
    if (talk.proposedLeaderId !== standInId || standIn?.id !== standInId) return err(refused('not-now'));
    const done = await carryOut(tools, talk, decide(talk, answer, tools.today));
    if (!done.ok) return done;
    const letter = answer === 'no' ? 'standInDeclined' : 'standInAgreed';
    await write(tools, letter, talk, standInId, talk.personId, tools.now.toISOString());
    if (answer !== 'no' && isToCome(tools, talk)) await moveInvitation(tools, talk, standInId);
    return ok(null);
  },
});
