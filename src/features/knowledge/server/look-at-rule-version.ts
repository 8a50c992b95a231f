import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { seenOf } from '../domain/follow.ts';
import { ruleVersionInput, setterInput } from '../domain/input.ts';
import { judgeVersion } from '../domain/judge-version.ts';
import { readRuleSheet } from './rule.store.ts';

/**
 * Whether a version could be written as proposed, and what it would end; nothing is written. Where somebody changed the
 * rule meanwhile it is judged by what stands there now, and said to be behind.
 */
export const lookAtRuleVersion = query({
  permission: 'knowledge.propose',
  audit: 'knowledge.rule-version-looked-at',
  input: z.strictObject({ ...ruleVersionInput, setBy: setterInput }),
  run: async ({ db, today }, { setBy, key, ...proposal }) => {
    const rule = await readRuleSheet(db, key);
    if (rule === null) return err(notFound);
    const seen = seenOf(rule[setBy]);
    const judged = judgeVersion(rule, setBy, { ...proposal, seen }, today);
    const isBehind = seen !== proposal.seen;
    return judged.ok ? ok({ rule, today, setBy, proposal, isBehind, ...judged.value }) : judged;
  },
});
