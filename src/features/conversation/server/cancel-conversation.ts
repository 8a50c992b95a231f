import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { cancel } from '../domain/talk.ts';
import { leaderDid } from './other-side.ts';
import { inviteBoth, write } from './post.ts';
import { conversationSubject } from './talk.store.ts';
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
    const { talk, side, me } = part.value;
    const done = await carryOut(tools, talk, cancel(talk, tools.today));
    if (!done.ok) return done;
    if (talk.plannedAt === null) {
      const other = side === 'person' ? talk.leaderId : talk.personId;
      const letter = side === null ? 'calledOffForLeader' : 'calledOff';
      await write(tools, letter, talk, other, me.personId, 'once');
    } else await inviteBoth(tools, talk, 'CANCEL', talk.inviteSequence + 1);
    await leaderDid(tools, talk, 'withdrawn');
    return ok(null);
  },
});
