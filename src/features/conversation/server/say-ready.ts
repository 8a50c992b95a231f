import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { writtenParts } from '../domain/preparation.form.ts';
import { sayReady as decide } from '../domain/conversation.ts';
import { write } from './mails.ts';
import { readOwnPreparation } from './preparation.store.ts';
import { preparationSubject } from './conversation.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** "I am ready": once both said it, each reads what the other prepared. */
export const sayReady = command({
  permission: 'conversation.take-part',
  audit: 'conversation.ready-said',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, actor, today }, { conversationId }) =>
    preparationSubject(db, conversationId, personOf(actor).personId, today),
  run: async (tools, { conversationId }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { conversation, side, me } = part.value;
    const own = await readOwnPreparation(tools.db, conversationId, me.personId);
    const decided = decide(conversation, side, writtenParts(own).length, tools.now, tools.today);
    const done = await carryOut(tools, conversation, decided);
    if (!done.ok) return done;
    const opened = done.value.state === 'ready';
    const other = side === 'person' ? conversation.leaderId : conversation.personId;
    await write(tools, opened ? 'opened' : 'ready', conversation, other, me.personId, tools.today);
    return ok({ opened });
  },
});
