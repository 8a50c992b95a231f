import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { entryInput } from '../domain/entry.ts';
import { judgeTyped } from './judge-entry.ts';

/** Whether a version of a route or scheme could be written as proposed; nothing is written. */
export const lookAtEntry = query({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-looked-at',
  input: z.strictObject(entryInput),
  run: async ({ db, today }, proposal) => {
    const judged = await judgeTyped(db, proposal, today);
    return judged.ok ? ok({ ...judged.value, proposal, today }) : judged;
  },
});
