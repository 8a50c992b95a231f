import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { camel } from './words.ts';
import type { Reader } from './transaction.ts';

type RowOf<Part> = Part extends RawBuilder<infer Row> ? Row : never;

/**
 * Several reads in one statement: one way to the server and back, and all see the same moment. The rows come as JSON:
 * days are text as always, but a part may not give moments (timestamptz); names come in the words of the domain. A part that is null is not asked and gives no
 * rows.
 */
export async function together<Parts extends Readonly<Record<string, RawBuilder<object> | null>>>(
  db: Reader,
  parts: Parts,
): Promise<{ readonly [Name in keyof Parts]: readonly RowOf<Parts[Name]>[] }> {
  type Answer = { readonly [Name in keyof Parts]: readonly RowOf<Parts[Name]>[] };
  const columns = Object.entries(parts).map(([name, part]) =>
    part === null
      ? sql`'[]'::json as ${sql.ref(name)}`
      : sql`(select coalesce(json_agg(part.*), '[]') from (${part}) part) as ${sql.ref(name)}`,
  );
  const { rows } = await sql<Record<string, object[]>>`select ${sql.join(columns)}`.execute(db);
  const found = Object.entries(rows[0] ?? {}).map(([name, part]) => [name, part.map(camel)]);
  return Object.fromEntries(found) as Answer;
}
