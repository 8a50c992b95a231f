import { z } from 'zod';
import { personOf } from '#server/usecase.ts';
import { document } from '#shapes/document/server/document.ts';
import { contentOf, itemForm, itemOf } from '../domain/item.form.ts';
import { nextVersion, openCard, readCardRow } from './card.store.ts';
import { holdSavedItem, readItem, showSavedItem, writeItem } from './item.store.ts';

/** One thing in a list of her card. Its version is that of the list: she sees what another window did there. */
export const itemDocument = document({
  form: itemForm,
  permission: 'card.edit',
  audit: { save: 'card.item-saved', draft: 'card.item-kept' },
  key: { personId: z.uuid(), itemId: z.uuid() },
  rows: {
    find: async ({ db, actor, now }, { personId, itemId, part }) => {
      const item = await readItem(db, personId, itemId);
      if (item?.part !== part) return null;
      await openCard(db, personOf(actor).tenantId, personId, now);
      const { versions } = await readCardRow(db, personId);
      return { ...contentOf(item), id: itemId, personId, part, version: versions[part] };
    },
    write: async ({ db, now }, { id, personId, part, version }, content, how) => {
      const next = await nextVersion(db, personId, part, version, now);
      if (next === null) return null;
      await (how === 'draft' ? holdSavedItem : showSavedItem)(db, personId, id);
      await writeItem(db, personId, itemOf(part, id, content));
      return next;
    },
    isPending: () => true,
  },
  open: () => null,
});

export const { save: saveItem, autosave: keepItem } = itemDocument;
