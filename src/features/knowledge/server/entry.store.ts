import { sql } from 'kysely';
import type { Sourced } from '#core/knowledge.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { ItemKind, ItemRow } from '#server/knowledge/item.ts';
import type { KeptEntry } from '../domain/entry.ts';
import type { Cut } from '../domain/follow.ts';
import { endVersion, nationalItem } from './version.store.ts';

/** A route, scheme, function or step with its versions, oldest first. */
export interface Entry {
  readonly kind: ItemKind;
  readonly code: string;
  readonly versions: readonly KeptEntry[];
}

/** Everything that is kept as a whole, or one of it; in the order of the lists. */
export async function readEntries(
  db: Reader,
  one: { readonly kind: ItemKind; readonly code: string } | null = null,
): Promise<Entry[]> {
  const { kind, code } = one ?? { kind: null, code: null };
  const rows = await rowsOf<KeptEntry & { kind: ItemKind; code: string }>(db)`
    select kind, code, valid_from, valid_to, content, version,
      origin = 'file' as from_file
    from shared_knowledge where ${code}::text is null or (kind = ${kind} and code = ${code})
    order by kind, min(position) over (partition by kind, code), code, valid_from`;
  const entries = new Map<string, Entry>();
  for (const { kind: own, code: name, ...version } of rows) {
    const before = entries.get(`${own} ${name}`)?.versions ?? [];
    entries.set(`${own} ${name}`, { kind: own, code: name, versions: [...before, version] });
  }
  return [...entries.values()];
}

/** The versions of one thing, oldest first; none when there is no such thing. */
export async function readVersions(db: Reader, kind: ItemKind, code: string): Promise<readonly KeptEntry[]> {
  return (await readEntries(db, { kind, code }))[0]?.versions ?? [];
}

export async function addEntryVersion(db: Tx, row: ItemRow, cut: Cut | null, now: Date): Promise<void> {
  const { kind, code, validFrom, validTo, content } = row;
  if (cut !== null) await endVersion(db, nationalItem(kind, code), cut);
  await sql`
    insert into shared_knowledge
      (kind, code, valid_from, valid_to, position, content, origin, cuts, cut_to, set_at)
    select ${kind}, ${code}, ${validFrom}::date, ${validTo}::date,
      coalesce(min(position) filter (where code = ${code}), max(position) + 1, 1), ${JSON.stringify(content)}::jsonb,
      'operator', ${cut?.validFrom ?? null}::date, ${cut?.was ?? null}::date, ${now}
    from shared_knowledge where kind = ${kind}`.execute(db);
}

/** The same content, looked at again: its source, day and certainty. */
export async function renewEntrySource(
  db: Tx,
  { kind, code, validFrom }: Pick<ItemRow, 'kind' | 'code' | 'validFrom'>,
  { source, checkedOn, certainty }: Sourced,
): Promise<void> {
  await sql`
    update shared_knowledge set content = content || ${JSON.stringify({ source, checkedOn, certainty })}::jsonb,
      version = version + 1, origin = 'operator'
    where kind = ${kind} and code = ${code} and valid_from = ${validFrom}`.execute(db);
}
