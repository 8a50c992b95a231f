import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Reader } from './transaction.ts';

type RowOf<Part> = Part extends RawBuilder<infer Row> ? Row : never;

/**
 * Several reads in one statement: one way to the server and back, and all see the same moment. The rows come as JSON:
 * days are text as always, but a part may not give moments (timestamptz). A part that is null is not asked and gives no
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
  const { rows } = await sql<Answer>`select ${sql.join(columns)}`.execute(db);
  const [answer] = rows;
  if (answer === undefined) throw new Error('a select without from gives one row');
  return answer;
}
