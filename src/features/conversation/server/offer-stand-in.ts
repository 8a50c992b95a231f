import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { offerStandIn as offer } from '../domain/conversation.ts';
import { write } from './mails.ts';
import { conversationSubject } from './conversation.store.ts';
import { arrange, carryOut } from './taking-part.ts';

/** Who stands in for a leader offers to hold this conversation in her place; the other is asked. */
export const offerStandIn = command({
  permission: 'conversation.stand-in',
  audit: 'conversation.stand-in-offered',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId }) => {
    const part = await arrange(tools, conversationId);
    if (!part.ok) return part;
    const { conversation, side, me } = part.value;
    if (side !== null) return err(notFound);
    if (conversation.proposedLeaderId === me.personId) return ok(null);
    const done = await carryOut(tools, conversation, offer(conversation, me.personId));
    if (!done.ok) return done;
    await write(tools, 'standInOffered', conversation, conversation.personId, me.personId, tools.today);
    return ok(null);
  },
});
