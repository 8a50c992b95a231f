import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { listParts } from '../domain/card.ts';
import { readCardRow } from './card.store.ts';
import { readItem } from './item.store.ts';

/** One item of her card for editing. */
export const readOwnItem = query({
  permission: 'card.edit',
  audit: 'card.own-item-read',
  input: z.strictObject({ personId: z.uuid(), part: z.enum(listParts), itemId: z.uuid() }),
  run: async ({ db }, { personId, part, itemId }) => {
    const item = await readItem(db, personId, itemId);
    if (item?.part !== part) return err(notFound);
    const { versions } = await readCardRow(db, personId);
    return ok({ item, version: versions[part] });
  },
});
