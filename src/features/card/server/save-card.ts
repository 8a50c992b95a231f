import { z } from 'zod';
import { personOf } from '#server/usecase.ts';
import { document } from '#shapes/document/server/document.ts';
import { cardForm } from '../domain/card.form.ts';
import { holdSavedPart, nextVersion, openCard, readCardRow, showSavedPart, writePart } from './card.store.ts';

/**
 * The years she works, and what she offers the team. What she types is hers until she saves it: others read on what she
 * saved last.
 */
export const cardDocument = document({
  form: cardForm,
  permission: 'card.edit',
  audit: { save: 'card.part-saved', draft: 'card.part-autosaved' },
  key: { personId: z.uuid() },
  rows: {
    find: async ({ db, actor, now }, { personId, part }) => {
      await openCard(db, personOf(actor).tenantId, personId, now);
      const { versions, years, offer } = await readCardRow(db, personId);
      return { id: personId, part, version: versions[part], ...years, ...offer };
    },
    write: async ({ db, now }, { id, part, version }, content, how) => {
      const next = await nextVersion(db, id, part, version, now);
      if (next === null) return null;
      await (how === 'draft' ? holdSavedPart : showSavedPart)(db, id, part);
      await writePart(db, id, part, content);
      return next;
    },
    isPending: () => true,
  },
  open: () => null,
});

export const { save: saveCard, autosave: autosaveCard } = cardDocument;
