import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readLongGone } from './forget.store.ts';
import { countOver } from './terms.store.ts';
import { yearsKept } from './years-kept.ts';

/** More than any board has. */
const everybody = 1_000_000;

/** What would go tonight: rows past the term of their table, and people who left so long ago that they are forgotten. */
export const countTerms = query({
  permission: 'trust.forget',
  audit: 'trust.terms-counted',
  input: z.strictObject({}),
  run: async ({ db, now, today }) => {
    const leavers = await readLongGone(db, today, yearsKept(today), everybody);
    return ok({ rows: await countOver(db, now), leavers: leavers.length });
  },
});
