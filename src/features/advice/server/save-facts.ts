import { z } from 'zod';
import { personOf } from '#server/usecase.ts';
import { document } from '#shapes/document/server/document.ts';
import { factsForm } from '../domain/facts.form.ts';
import { readKeptFacts, writeFacts } from './facts.store.ts';

/** What she tells about herself, screen by screen; nobody else ever reads it. */
export const factsDocument = document({
  form: factsForm,
  permission: 'advice.own',
  audit: { save: 'advice.facts-saved', draft: 'advice.facts-kept' },
  key: { personId: z.uuid() },
  rows: {
    find: async ({ db }, { personId }) => {
      const { facts, version } = await readKeptFacts(db, personId);
      return { ...facts, id: personId, version };
    },
    write: ({ db, actor, now }, { id: personId, version }, content) =>
      writeFacts(db, { tenantId: personOf(actor).tenantId, personId }, version, content, now),
  },
  open: () => null,
});

export const { save: saveFacts, autosave: autosaveFacts } = factsDocument;
