import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { answerStandIn as decide, standInAnswers } from '../domain/conversation.ts';
import { readStandIn } from './leads.store.ts';
import { write } from './mails.ts';
import { isToCome, moveInvitation } from './settle.ts';
import { conversationSubject } from './conversation.store.ts';
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
    const { conversation } = part.value;
    if (answer === '') return err(invalid('answer', 'required'));
    const standIn = await readStandIn(tools.db, conversation, tools.today);
    if (conversation.proposedLeaderId !== standInId || standIn?.id !== standInId)
      return err(refused('not-now'));
    const done = await carryOut(tools, conversation, decide(conversation, answer, tools.today));
    if (!done.ok) return done;
    const letter = answer === 'no' ? 'standInDeclined' : 'standInAgreed';
    await write(tools, letter, conversation, standInId, conversation.personId, tools.now.toISOString());
    if (answer !== 'no' && isToCome(tools, conversation))
      await moveInvitation(tools, conversation, standInId);
    return ok(null);
  },
});
