import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { takeOff } from './item.store.ts';

/** Takes an item off the card; for an hour she can put it back. */
export const removeItem = command({
  permission: 'card.edit',
  audit: 'card.item-removed',
  input: z.strictObject({ personId: z.uuid(), itemId: z.uuid() }),
  run: async ({ db, now, changed }, { personId, itemId }) => {
    if (!(await takeOff(db, personId, itemId, now))) return err(notFound);
    changed(itemId);
    return ok(null);
  },
});
