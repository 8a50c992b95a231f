import { z } from 'zod';
import { document } from '#shapes/document/server/document.ts';
import { editionState, emptyReport } from '../domain/report.ts';
import { reportForm } from '../domain/report.form.ts';
import { beginReport } from '../domain/conversation.ts';
import { addEdition, readEditions, saveEdition } from './report.store.ts';
import { conversationSubject, saveConversation } from './conversation.store.ts';
import { takePart } from './taking-part.ts';

/** Both may write the report until one of them agrees. Edition 1 with version 0 begins it. */
export const reportDocument = document({
  form: reportForm,
  permission: 'conversation.take-part',
  audit: { save: 'conversation.report-saved', draft: 'conversation.report-autosaved' },
  key: { conversationId: z.uuid(), edition: z.coerce.number().int().min(1) },
  subject: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  rows: {
    find: async (tools, { conversationId, edition }) => {
      const place = await takePart(tools, conversationId);
      if (!place.ok) return null;
      const last = (await readEditions(tools.db, conversationId, place.value.conversation.leaderId)).at(-1);
      // Of an edition that is not the last one, no version is the one that stands.
      const version = edition === (last?.edition ?? 1) ? (last?.version ?? 0) : -1;
      return { ...place.value, ...(last ?? emptyReport), id: conversationId, last, version };
    },
    write: async ({ db, now, today }, { conversation, me, last, version }, content) => {
      const begun = beginReport(conversation, today);
      if (!begun.ok) return null;
      const place = { tenantId: me.tenantId, conversationId: conversation.id, edition: last?.edition ?? 1 };
      const written = { version: version + 1, by: me.personId };
      if (last === undefined) await addEdition(db, place, content, me.personId, now);
      else await saveEdition(db, place, content, written, now);
      await saveConversation(db, conversation.id, begun.value);
      return written.version;
    },
  },
  open: ({ conversation, last }, { today }) => {
    const begun = beginReport(conversation, today);
    if (!begun.ok) return begun.error;
    return last !== undefined && editionState(last) !== 'draft' ? 'someone-agreed' : null;
  },
});

export const { save: saveReport, autosave: autosaveReport } = reportDocument;
