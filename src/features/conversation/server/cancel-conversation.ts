import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { cancel } from '../domain/conversation.ts';
import { leaderDid } from './other-side.ts';
import { inviteBoth, write } from './mails.ts';
import { conversationSubject } from './conversation.store.ts';
import { arrange, carryOut } from './taking-part.ts';

/** It does not take place; both calendars forget it. What was prepared stays with who wrote it. */
export const cancelConversation = command({
  permission: 'conversation.arrange',
  audit: 'conversation.called-off',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId }) => {
    const part = await arrange(tools, conversationId);
    if (!part.ok) return part;
    const { conversation, side, me } = part.value;
    const done = await carryOut(tools, conversation, cancel(conversation, tools.today));
    if (!done.ok) return done;
    if (conversation.plannedAt === null) {
      const other = side === 'person' ? conversation.leaderId : conversation.personId;
      const letter = side === null ? 'calledOffForLeader' : 'calledOff';
      await write(tools, letter, conversation, other, me.personId, 'once');
    } else await inviteBoth(tools, conversation, 'CANCEL', conversation.inviteSequence + 1);
    await leaderDid(tools, conversation, 'withdrawn');
    return ok(null);
  },
});
