import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { neededDay } from '#core/typed-day.ts';
import { command } from '#server/usecase.ts';
import { hold } from '../domain/conversation.ts';
import { leaderDid } from './other-side.ts';
import { inviteBoth } from './mails.ts';
import { conversationSubject } from './conversation.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** The talk took place; from here on there is a report to write. */
export const holdConversation = command({
  permission: 'conversation.take-part',
  audit: 'conversation.held',
  input: z.strictObject({ conversationId: z.uuid(), heldOn: neededDay }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, heldOn }) => {
    if (heldOn > tools.today) return err(invalid('heldOn', 'in-the-future'));
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { conversation } = part.value;
    const done = await carryOut(tools, conversation, hold(conversation, heldOn, tools.today));
    if (!done.ok) return done;
    await leaderDid(tools, conversation, 'done');
    if (
      conversation.plannedAt !== null &&
      conversation.plannedAt > tools.now &&
      conversation.plannedOn !== heldOn
    )
      await inviteBoth(tools, conversation, 'CANCEL', conversation.inviteSequence + 1);
    return ok(null);
  },
});
