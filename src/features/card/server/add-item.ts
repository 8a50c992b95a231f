import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { listParts } from '../domain/card.ts';
import { mostItems } from '../domain/item.form.ts';
import { findUntouched, insertItem, readItems } from './item.store.ts';

/** Opens a place for a new item, so that autosave works from the first letter; until then it is no item of hers. */
export const addItem = command({
  permission: 'card.edit',
  audit: 'card.item-added',
  input: z.strictObject({ personId: z.uuid(), part: z.enum(listParts) }),
  run: async ({ db, actor, now, changed }, { personId, part }) => {
    const untouched = await findUntouched(db, personId, part);
    if (untouched !== null) return ok({ part, itemId: untouched });
    const items = (await readItems(db, personId)).filter((item) => item.part === part);
    if (items.length >= mostItems) return err(refused('card-full', { maximum: mostItems }));
    const itemId = await insertItem(db, personOf(actor).tenantId, personId, part, now);
    changed(itemId, { part });
    return ok({ part, itemId });
  },
});
