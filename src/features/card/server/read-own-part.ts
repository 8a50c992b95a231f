import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { listPartInput } from '../domain/inputs.ts';
import { loadCard } from './content.ts';
import { readLastRemoved } from './item.store.ts';

/** One list of her card for editing, with what she took off a moment ago. */
export const readOwnPart = query({
  permission: 'card.edit',
  audit: 'card.own-part-read',
  input: z.strictObject({ personId: z.uuid(), part: listPartInput }),
  run: async ({ db, now }, { personId, part }) => {
    const { content, versions, filled } = await loadCard(db, personId);
    const lastRemoved = await readLastRemoved(db, personId, part, now);
    return ok({ part, items: content[part], version: versions[part], filled, lastRemoved });
  },
});
