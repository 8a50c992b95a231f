import type { IsoDate } from '#core/date.ts';
import { covers } from '#core/date.ts';
import type { Knowledge, RuleVersion } from '#core/knowledge.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '../db/transaction.ts';
import { entryOf } from './item.ts';
import type { ItemKind, ItemOf, ItemRow } from './item.ts';

type KeptItem = Omit<ItemRow, 'content'> & { readonly content: string };

/**
 * Everything that the reasoning stands on, for the organisation of whoever asks, in two statements. Rules, routes and
 * schemes come with all their versions, to be picked from on a day; functions and steps are those that exist on `asOf`.
 */
export async function readKnowledge(db: Reader, asOf: IsoDate): Promise<Knowledge> {
  const askedRules = rowsOf<RuleVersion>(db)`
    select key, unit, value, valid_from, valid_to, source, checked_on,
      certainty, known_until, set_by
    from knowledge_rule_version order by position, valid_from, set_by`;
  const askedItems = rowsOf<KeptItem>(db)`
    select kind, code, valid_from, valid_to, content::text
    from shared_knowledge order by kind, position, code, valid_from`;
  const [rules, items] = await Promise.all([askedRules, askedItems]);
  const all = <Kind extends ItemKind>(kind: Kind, day?: IsoDate): ItemOf<Kind>[] =>
    items
      .filter((row) => row.kind === kind)
      .filter(({ validFrom, validTo }) => day === undefined || covers({ from: validFrom, to: validTo }, day))
      .map((row) => heldAgainstForm(kind, row));
  return {
    rules,
    routes: all('route'),
    funding: all('funding'),
    functions: all('function', asOf),
    steps: all('step', asOf),
  };
}

/**
 * What is of no organisation and changes a few times a year is not read from its text anew for every page: the text is,
 * so nobody sees an entry of yesterday.
 */
const held: { readonly [Kind in ItemKind]: Map<string, ItemOf<Kind>> } = {
  route: new Map(),
  funding: new Map(),
  function: new Map(),
  step: new Map(),
};
const mostHeld = 500;

function heldAgainstForm<Kind extends ItemKind>(kind: Kind, row: KeptItem): ItemOf<Kind> {
  const entries = held[kind];
  const key = `${row.validFrom} ${String(row.validTo)} ${row.content}`;
  const known = entries.get(key);
  if (known !== undefined) return known;
  const content: unknown = JSON.parse(row.content);
  const entry = entryOf(kind, { ...row, content: content as ItemRow['content'] });
  if (entries.size >= mostHeld) entries.clear();
  entries.set(key, entry);
  return entry;
}
