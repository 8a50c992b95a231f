import type pg from 'pg';

/** The words that the database lets into a column, read from its check constraint; sorted. */
export async function wordsOf(owner: pg.Pool, table: string, column: string): Promise<string[]> {
  const { rows } = await owner.query<{ definition: string }>(
    `select pg_get_constraintdef(c.oid) as definition from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.conrelid = $1::regclass and c.contype = 'c' and cardinality(c.conkey) = 1 and a.attname = $2`,
    [table, column],
  );
  return rows
    .flatMap(({ definition }) => [...definition.matchAll(/'([^']+)'::text/g)].map(([, word = '']) => word))
    .sort();
}
