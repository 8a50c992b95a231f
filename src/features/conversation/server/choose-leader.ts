import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { chooseLeader as decide } from '../domain/conversation.ts';
import { leadersOf, schoolOfConversation } from './people.store.ts';
import { inviteBoth, write } from './mails.ts';
import { conversationSubject, fileUnder, savePlan } from './conversation.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** When her leader left, she says with whom she goes on. */
export const chooseLeader = command({
  permission: 'conversation.choose-leader',
  audit: 'conversation.leader-chosen',
  input: z.strictObject({ conversationId: z.uuid(), leaderId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, leaderId }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { conversation } = part.value;
    const leaders = await leadersOf(tools.db, conversation.personId, tools.today);
    if (!leaders.some(({ id }) => id === leaderId)) return err(invalid('leaderId', 'not-an-option'));
    const done = await carryOut(tools, conversation, decide(conversation, leaderId));
    if (!done.ok) return done;
    const school = await schoolOfConversation(tools.db, conversation.personId, leaderId, tools.today);
    if (school !== null) await fileUnder(tools.db, conversation.id, school);
    await write(tools, 'started', conversation, leaderId, conversation.personId, leaderId);
    if (conversation.plannedAt !== null && conversation.plannedAt > tools.now) {
      const sequence = conversation.inviteSequence + 1;
      await savePlan(tools.db, conversation.id, conversation, {
        version: conversation.planVersion,
        sequence,
      });
      await inviteBoth(tools, done.value, 'REQUEST', sequence);
    }
    return ok(null);
  },
});
