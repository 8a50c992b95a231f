import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { entryInput } from '../domain/entry.ts';
import { judgeTyped } from './judge-entry.ts';
import { readKnown } from './known.store.ts';

/** Whether a version of an entry could be written as proposed; nothing is written. */
export const lookAtEntry = query({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-looked-at',
  input: z.strictObject(entryInput),
  run: async ({ db, today }, proposal) => {
    const judged = await judgeTyped(db, proposal, today);
    if (!judged.ok) return judged;
    return ok({ ...judged.value, proposal, known: await readKnown(db), today });
  },
});
