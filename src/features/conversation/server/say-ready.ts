import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { writtenParts } from '../domain/preparation.form.ts';
import { sayReady as decide } from '../domain/talk.ts';
import { write } from './post.ts';
import { readOwnPreparation } from './preparation.store.ts';
import { preparationSubject } from './talk.store.ts';
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
    const { talk, side, me } = part.value;
    const own = await readOwnPreparation(tools.db, conversationId, me.personId);
    const decided = decide(talk, side, writtenParts(own).length, tools.now, tools.today);
    const done = await carryOut(tools, talk, decided);
    if (!done.ok) return done;
    const opened = done.value.state === 'ready';
    const other = side === 'person' ? talk.leaderId : talk.personId;
    await write(tools, opened ? 'opened' : 'ready', talk, other, me.personId, tools.today);
    return ok({ opened });
  },
});
