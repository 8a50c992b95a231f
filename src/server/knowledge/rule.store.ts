import { sql } from 'kysely';
import type { RuleVersion } from '#core/knowledge.ts';
import type { Reader } from '../db/transaction.ts';

/** Every version of some rules for whoever asks: the country's, and those of the own board. */
export async function readRules(db: Reader, keys: readonly string[]): Promise<readonly RuleVersion[]> {
  const { rows } = await sql<RuleVersion>`
    select key, unit, value, valid_from as "validFrom", valid_to as "validTo", source, checked_on as "checkedOn",
      certainty, set_by as "setBy"
    from knowledge_rule_version where key = any(${[...keys]})`.execute(db);
  return rows;
}
