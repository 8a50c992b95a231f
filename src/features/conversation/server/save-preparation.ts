import { z } from 'zod';
import { personOf } from '#server/usecase.ts';
import { document } from '#shapes/document/server/document.ts';
import { contentOf, preparationForm } from '../domain/preparation.form.ts';
import { prepare } from '../domain/conversation.ts';
import { readOwnPreparation, writePart } from './preparation.store.ts';
import { preparationSubject, saveConversation } from './conversation.store.ts';
import { takePart } from './taking-part.ts';

/** What she or her leader prepares, part by part; only the writer knows, until both are ready. */
export const preparationDocument = document({
  form: preparationForm,
  permission: 'conversation.take-part',
  audit: { save: 'conversation.preparation-saved', draft: 'conversation.preparation-autosaved' },
  key: { conversationId: z.uuid() },
  subject: ({ db, actor, today }, { conversationId }) =>
    preparationSubject(db, conversationId, personOf(actor).personId, today),
  rows: {
    find: async (tools, { conversationId, part }) => {
      const place = await takePart(tools, conversationId);
      if (!place.ok) return null;
      const own = await readOwnPreparation(tools.db, conversationId, place.value.me.personId);
      const version = own[part]?.version ?? 0;
      return { ...place.value, ...contentOf(own), id: conversationId, part, version };
    },
    write: async ({ db, now, today }, { conversation, side, me, part, version }, content) => {
      const begun = prepare(conversation, side, today);
      if (begun.ok && begun.value.state !== conversation.state)
        await saveConversation(db, conversation.id, begun.value);
      return writePart(db, { conversation, authorId: me.personId, part, version: version + 1 }, content, now);
    },
  },
  open: ({ conversation, side }, { today }) => {
    const begun = prepare(conversation, side, today);
    return begun.ok ? null : begun.error;
  },
});

export const { save: savePreparation, autosave: autosavePreparation } = preparationDocument;
