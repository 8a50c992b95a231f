import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { takeBackReady as decide } from '../domain/conversation.ts';
import { preparationSubject } from './conversation.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** Not ready after all: back to writing, as long as the other was not ready too. */
export const takeBackReady = command({
  permission: 'conversation.take-part',
  audit: 'conversation.ready-taken-back',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, actor, today }, { conversationId }) =>
    preparationSubject(db, conversationId, personOf(actor).personId, today),
  run: async (tools, { conversationId }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const done = await carryOut(
      tools,
      part.value.conversation,
      decide(part.value.conversation, part.value.side),
    );
    return done.ok ? ok(null) : done;
  },
});
