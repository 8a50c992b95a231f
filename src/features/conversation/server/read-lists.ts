import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readChoices } from './choice.store.ts';

/** The kinds and forms of this board, for HR to change. */
export const readLists = query({
  permission: 'conversation.configure',
  audit: 'conversation.lists-read',
  input: z.strictObject({}),
  run: async ({ db }) => ok({ choices: await readChoices(db) }),
});
