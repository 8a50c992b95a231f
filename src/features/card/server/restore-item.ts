import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { putBack } from './item.store.ts';

/** Puts back what she took off less than an hour ago. */
export const restoreItem = command({
  permission: 'card.edit',
  audit: 'card.item-restored',
  input: z.strictObject({ personId: z.uuid(), itemId: z.uuid() }),
  run: async ({ db, now, changed }, { personId, itemId }) => {
    if (!(await putBack(db, personId, itemId, now))) return err(notFound);
    changed(itemId);
    return ok(null);
  },
});
