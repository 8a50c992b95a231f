import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { register } from '#server/db/schema/register.ts';
import type { Term } from '#server/db/schema/register.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

type Counts = Record<string, number>;

/** Tables with a term, the last declared first: parts before the whole that they point at. */
const tables = Object.entries(register)
  .flatMap(([table, { term }]) => (term === undefined ? [] : [{ table, term }]))
  .reverse();

const over = ({ days, since, only }: Term, now: Date): RawBuilder<boolean> =>
  sql`${sql.raw(since)} < ${new Date(now.getTime() - days * 86_400_000)} and (${sql.raw(only ?? 'true')})`;

/** How many rows of each table are past their term; without the zeros. */
export async function countOver(db: Reader, now: Date): Promise<Counts> {
  const counts: Counts = {};
  for (const { table, term } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where ${over(term, now)}`.execute(db);
    add(counts, table, rows[0]?.count ?? 0);
  }
  return counts;
}

/** Erases them; gives how many went. */
export async function eraseOver(db: Tx, now: Date): Promise<Counts> {
  const counts: Counts = {};
  for (const { table, term } of tables) {
    if (table === 'domain_event') {
      const before = new Date(now.getTime() - term.days * 86_400_000);
      const { rows } = await sql<{ gone: number }>`select forget_events(${before}) as gone`.execute(db);
      add(counts, table, rows[0]?.gone ?? 0);
      continue;
    }
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ${over(term, now)}`.execute(db);
    add(counts, table, Number(numAffectedRows ?? 0));
  }
  return counts;
}

const add = (counts: Counts, table: string, count: number): void => {
  if (count > 0) counts[table] = count;
};
