import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readRuleSheet } from './rule.store.ts';
import { readWithdrawals } from './withdrawal.store.ts';

/** One rule with all its versions. */
export const readRule = query({
  permission: 'knowledge.read',
  audit: 'knowledge.rule-read',
  input: z.strictObject({ key: z.string().max(100) }),
  run: async ({ db, today }, { key }) => {
    const rule = await readRuleSheet(db, key);
    return rule === null
      ? err(notFound)
      : ok({ rule, withdrawals: await readWithdrawals(db, 'rule', key), today });
  },
});
