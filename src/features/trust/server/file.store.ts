import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { register } from '#server/db/schema/register.ts';
import type { Declaration } from '#server/db/schema/register.ts';
import type { Reader } from '#server/db/transaction.ts';
import { columnsTaken } from '../domain/taken.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A column of which a page shows less: whose part of her file was looked at, not which deed it was. */
const shownAs: Readonly<Record<string, RawBuilder<unknown>>> = {
  'audit_event.event': sql`split_part(event, '.', 1) as event`,
};

/**
 * What stands about a person and is hers to take, table by table, in the order of the register of processing. What the
 * database itself keeps from her (another's preparation before both were ready) stays out, and what is not hers to
 * read yet.
 */
export async function readFile(db: Reader, personId: string): Promise<Record<string, Row[]>> {
  const file: Record<string, Row[]> = {};
  for (const [table, declared] of Object.entries(register)) {
    const about = condition(declared, personId);
    const columns = columnsTaken(table);
    if (about === null || columns.length === 0) continue;
    const chosen = columns.map((column) => shownAs[`${table}.${column}`] ?? sql.ref(column));
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(chosen)} from ${sql.table(table)}
      where ${about} and (${sql.raw(declared.readable ?? 'true')})
      order by ${sql.join(columns.map((_, index) => sql.lit(index + 1)))}`.execute(db);
    if (rows.length > 0) file[table] = rows;
  }
  return file;
}

function condition({ subject, through }: Declaration, personId: string): RawBuilder<unknown> | null {
  if (subject !== null) return sql`${sql.ref(subject)} = ${personId}`;
  const parent = through === undefined ? undefined : register[through.table];
  if (through === undefined || parent?.subject == null) return null;
  return sql`${sql.ref(through.column)} in (
    select id from ${sql.table(through.table)} where ${sql.ref(parent.subject)} = ${personId})`;
}
