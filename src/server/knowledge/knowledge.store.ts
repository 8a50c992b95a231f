import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { covers } from '#core/date.ts';
import type { Knowledge, RuleVersion } from '#core/knowledge.ts';
import type { Reader } from '../db/transaction.ts';
import { entryOf } from './item.ts';
import type { ItemKind, ItemOf, ItemRow } from './item.ts';

/**
 * Everything that the reasoning stands on, for the organisation of whoever asks, in two statements. Rules, routes and
 * schemes come with all their versions, to be picked from on a day; functions and steps are those that exist on `asOf`.
 */
export async function readKnowledge(db: Reader, asOf: IsoDate): Promise<Knowledge> {
  const rules = await sql<RuleVersion>`
    select key, unit, value, valid_from as "validFrom", valid_to as "validTo", source, checked_on as "checkedOn",
      certainty, known_until as "knownUntil", set_by as "setBy"
    from knowledge_rule_version order by position, valid_from, set_by`.execute(db);
  const items = await sql<ItemRow>`
    select kind, code, valid_from as "validFrom", valid_to as "validTo", content
    from shared_knowledge order by kind, position, code, valid_from`.execute(db);
  const all = <Kind extends ItemKind>(kind: Kind, day?: IsoDate): ItemOf<Kind>[] =>
    items.rows
      .filter((row) => row.kind === kind)
      .filter(({ validFrom, validTo }) => day === undefined || covers({ from: validFrom, to: validTo }, day))
      .map((row) => entryOf(kind, row));
  return {
    rules: rules.rows,
    routes: all('route'),
    funding: all('funding'),
    functions: all('function', asOf),
    steps: all('step', asOf),
  };
}
