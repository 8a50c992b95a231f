import { sql } from 'kysely';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '../db/transaction.ts';

/** One thing that a list brings, by its kind: whom or what it is about, and the facts for its sentence. */
interface Line {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Which lines: of some kinds or of all, after a place, so many; or the first so many of every kind. */
interface Asked<Kind extends string> {
  readonly kinds?: readonly Kind[];
  readonly after?: number;
  readonly limit?: number;
  readonly each?: number;
}

export interface Lines<One extends Line> {
  /** What a list brings, instead of what was foreseen before. */
  replace(db: Tx, id: string, lines: readonly One[]): Promise<void>;
  read(db: Reader, id: string, asked: Asked<One['kind']>): Promise<(One & { readonly position: number })[]>;
}

interface Declared {
  readonly table: string;
  /** The column that says whom or what a line is about, its type, and what it is called. */
  readonly about: { readonly column: string; readonly type: 'uuid' | 'text'; readonly name: string };
  /** Of the whole product, not of one organisation. */
  readonly isShared?: true;
}

/** The lines of a list, in the order in which they are told. */
export function lines<One extends Line>({ table: name, about, isShared }: Declared): Lines<One> {
  const table = sql.table(name);
  const column = sql.ref(about.column);
  const type = about.type === 'uuid' ? sql`uuid[]` : sql`text[]`;
  const tenant = isShared ? [sql``, sql``] : [sql`tenant_id, `, sql`app_tenant(), `];

  return {
    replace: async (db, id, all) => {
      await sql`delete from ${table} where import_id = ${id}`.execute(db);
      if (all.length === 0) return;
      const abouts = all.map((line): unknown => Reflect.get(line, about.name));
      await sql`
        insert into ${table} (${tenant[0]}import_id, position, kind, ${column}, facts)
        select ${tenant[1]}${id}::uuid, n.* from unnest(${all.map((_, at) => at)}::integer[],
          ${all.map(({ kind }) => kind)}::text[], ${abouts}::${type},
          ${all.map(({ facts }) => JSON.stringify(facts))}::jsonb[]) as n`.execute(db);
    },
    read: async (db, id, { kinds = null, after = -1, limit = null, each = null }) => {
      return rowsOf<One & { position: number }>(db)`
        select position, kind, ${column} as ${sql.ref(about.name)}, facts from (
          select *, row_number() over (partition by kind order by position) as place from ${table}
          where import_id = ${id} and position > ${after}
            and (${kinds}::text[] is null or kind = any(${kinds}::text[]))) l
        where ${each}::integer is null or place <= ${each} order by position limit ${limit}`;
    },
  };
}

/** A page of so many lines, of which one more was asked; `next` is the place after which more come. */
export function pageOf<One extends { readonly position: number }>(
  found: readonly One[],
  size: number,
): { readonly lines: readonly One[]; readonly next: number | null } {
  const shown = found.slice(0, size);
  return { lines: shown, next: found.length > size ? (shown.at(-1)?.position ?? null) : null };
}
