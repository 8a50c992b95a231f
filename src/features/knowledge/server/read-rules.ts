import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readRuleSheets } from './rule.store.ts';

/** Every rule with its versions: those of the country and those of the own board. */
export const readRules = query({
  permission: 'knowledge.read',
  audit: 'knowledge.rules-read',
  input: z.strictObject({}),
  run: async ({ db, today }) => ok({ rules: await readRuleSheets(db), today }),
});
