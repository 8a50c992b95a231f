import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { ruleVersionInput, setterInput } from '../domain/input.ts';
import { judgeVersion } from '../domain/judge-version.ts';
import { readRuleSheet } from './rule.store.ts';

/** Whether a version could be written as proposed, and what it would end; nothing is written. */
export const lookAtRuleVersion = query({
  permission: 'knowledge.preview',
  audit: 'knowledge.rule-version-looked-at',
  input: z.strictObject({ ...ruleVersionInput, setBy: setterInput }),
  run: async ({ db, today }, { setBy, key, ...proposal }) => {
    const rule = await readRuleSheet(db, key);
    if (rule === null) return err(notFound);
    const judged = judgeVersion(rule, setBy, proposal, today);
    return judged.ok ? ok({ rule, today, setBy, proposal, ...judged.value }) : judged;
  },
});
