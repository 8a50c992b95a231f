import type { RuleVersion } from '#core/knowledge.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '../db/transaction.ts';

/** Every version of some rules for whoever asks: the country's, and those of the own board. */
export async function readRules(db: Reader, keys: readonly string[]): Promise<readonly RuleVersion[]> {
  return rowsOf<RuleVersion>(db)`
    select key, unit, value, valid_from, valid_to, source, checked_on,
      certainty, known_until, set_by
    from knowledge_rule_version where key = any(${[...keys]})`;
}
