import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import { writtenParts } from '../domain/preparation.form.ts';
import { isBefore, sideOf } from '../domain/conversation.ts';
import type { OwnPreparationView } from '../domain/views.ts';
import { readOwnPreparation } from './preparation.store.ts';
import { preparationSubject, findConversation } from './conversation.store.ts';

/** One's own preparation, to go on writing or to read again. */
export const readPreparation = query({
  permission: 'conversation.take-part',
  audit: 'conversation.preparation-read',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, actor, today }, { conversationId }) =>
    preparationSubject(db, conversationId, personOf(actor).personId, today),
  run: async ({ db, actor }, { conversationId }) => {
    const me = personOf(actor);
    const conversation = await findConversation(db, conversationId);
    const side = conversation === null ? null : sideOf(conversation, me.personId);
    if (conversation === null || side === null) return err(notFound);
    const own = await readOwnPreparation(db, conversationId, me.personId);
    const otherId = side === 'person' ? conversation.leaderId : conversation.personId;
    const people = await contactsOf(db, otherId === null ? [] : [otherId]);
    const view: OwnPreparationView = {
      conversationId,
      side,
      otherName: people.get(otherId ?? '')?.name ?? null,
      own,
      written: writtenParts(own),
      isReady: conversation.readyAt[side] !== null,
      isOpened: conversation.openedLeaderId !== null,
      canWrite:
        isBefore(conversation.state) && conversation.state !== 'ready' && conversation.readyAt[side] === null,
    };
    return ok(view);
  },
});
