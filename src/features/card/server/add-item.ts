import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command, personOf } from '#server/usecase.ts';
import { isBlankItem } from '../domain/card.ts';
import { limits, listPartInput } from '../domain/inputs.ts';
import { insertItem, readItems } from './item.store.ts';

/** Opens a new, still empty item, so that autosave has a place from the first letter; an empty one is used again. */
export const addItem = command({
  permission: 'card.edit',
  audit: 'card.item-added',
  input: z.strictObject({ personId: z.uuid(), part: listPartInput }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, actor, now, changed }, { personId, part }) => {
    const items = (await readItems(db, personId)).filter((item) => item.part === part);
    const blank = items.find(isBlankItem);
    if (blank !== undefined) return ok({ part, itemId: blank.id });
    if (items.length >= limits.items) return err(refused('card-full', { maximum: limits.items }));
    const itemId = await insertItem(db, personOf(actor).tenantId, personId, part, now);
    changed(itemId, { part });
    return ok({ part, itemId });
  },
});
