import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { ItemKind, ItemRow } from '#server/knowledge/item.ts';
import type { KeptEntry } from '../domain/entry.ts';
import type { Cut } from '../domain/follow.ts';
import { endVersion, nationalItem } from './version.store.ts';

/** A route or scheme with its versions, oldest first. */
export interface Entry {
  readonly code: string;
  readonly versions: readonly KeptEntry[];
}

/** All of a kind, or one of them. */
export async function readEntries(db: Reader, kind: ItemKind, code: string | null = null): Promise<Entry[]> {
  const { rows } = await sql<KeptEntry & { code: string }>`
    select code, valid_from as "validFrom", valid_to as "validTo", content, version, origin = 'file' as "fromFile"
    from shared_knowledge where kind = ${kind} and (${code}::text is null or code = ${code})
    order by min(position) over (partition by code), code, valid_from`.execute(db);
  const entries = new Map<string, KeptEntry[]>();
  for (const { code: own, ...version } of rows) entries.set(own, [...(entries.get(own) ?? []), version]);
  return [...entries].map(([own, versions]) => ({ code: own, versions }));
}

/** The versions of one thing, oldest first; none when there is no such thing. */
export async function readVersions(db: Reader, kind: ItemKind, code: string): Promise<readonly KeptEntry[]> {
  return (await readEntries(db, kind, code))[0]?.versions ?? [];
}

export async function addEntryVersion(db: Tx, row: ItemRow, cut: Cut | null, now: Date): Promise<void> {
  const { kind, code, validFrom, validTo, content } = row;
  if (cut !== null) await endVersion(db, nationalItem(kind, code), cut);
  await sql`
    insert into shared_knowledge
      (kind, code, valid_from, valid_to, position, content, origin, cuts, cut_to, set_at)
    select ${kind}, ${code}, ${validFrom}::date, ${validTo}::date,
      coalesce(min(position) filter (where code = ${code}), max(position) + 1, 1), ${JSON.stringify(content)}::jsonb,
      'administrator', ${cut?.validFrom ?? null}::date, ${cut?.was ?? null}::date, ${now}
    from shared_knowledge where kind = ${kind}`.execute(db);
}

/** The codes of a kind, to see whether what something points at is there. */
export async function readCodes(db: Reader, kind: ItemKind, day: IsoDate): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select distinct code from shared_knowledge
    where kind = ${kind} and (valid_to is null or valid_to >= ${day})`.execute(db);
  return new Set(rows.map(({ code }) => code));
}
