import { dayInNetherlands } from '#core/date.ts';
import type { Reader } from '#server/db/transaction.ts';
import { readRules } from '#server/knowledge/rule.store.ts';
import type { Limits } from '../domain/from-step.ts';
import { exceedsLimit, limitOn, limitRules, mostFor } from '../domain/limit.ts';
import { readLimitFacts } from './limit.store.ts';

/** By which rule it is decided who decides, and whether it is more than HR decides alone. */
export async function limitsFor(
  { db, now }: { readonly db: Reader; readonly now: Date },
  personId: string,
  stepId: string,
): Promise<Limits> {
  const today = dayInNetherlands(now);
  const facts = await readLimitFacts(db, personId, stepId, today);
  const rules = await readRules(db, limitRules);
  return ({ kind, minutes, cents }) => {
    if (kind !== 'money' && kind !== 'time') return null;
    const limit = limitOn(rules, kind, today);
    if (limit === null) return null;
    const [before, asked] = kind === 'money' ? [facts.cents, cents] : [facts.minutes, minutes];
    return {
      limit: { rule: limit.rule, most: mostFor(limit, facts.factor) },
      exceeds: exceedsLimit(limit, facts.factor, before, asked ?? 0),
    };
  };
}
