import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { loadCard } from './content.ts';

/** Her own card with everything on it, and the version of each part for saving. */
export const readOwnCard = query({
  permission: 'card.edit',
  audit: 'card.own-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db }, { personId }) => ok(await loadCard(db, personId)),
});
