import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { cardParts, isListPart } from '../domain/card.ts';
import { loadCard } from './content.ts';
import { readLastRemoved } from './item.store.ts';

/** One part of her card for editing; of a list, with what she took off a moment ago. */
export const readOwnPart = query({
  permission: 'card.edit',
  audit: 'card.own-part-read',
  input: z.strictObject({ personId: z.uuid(), part: z.enum(cardParts) }),
  run: async ({ db, now }, { personId, part }) => {
    const { content, versions, filled } = await loadCard(db, personId);
    const lastRemoved = isListPart(part) ? await readLastRemoved(db, personId, part, now) : null;
    return ok({ part, content, version: versions[part], filled, lastRemoved });
  },
});
