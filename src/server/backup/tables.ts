import type pg from 'pg';

/** A table as it stands in an archive. */
export interface Table {
  /** With its schema, quoted where needed: ready to stand in a statement. */
  readonly name: string;
  /** In the order of the table; without those that the database computes. */
  readonly columns: readonly string[];
}

/** Jobs that wait; all else in that schema is made anew by prepareJobs. */
const jobTables = ['pgboss.job', 'pgboss.job_dependency'];

/** Every table whose rows belong in a backup: all of the product, and the work that waits. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select table_class.oid::regclass::text as name,
            array_agg(quote_ident(attname) order by attnum) as columns
       from pg_class table_class
       join pg_namespace space on space.oid = relnamespace
       join pg_attribute on attrelid = table_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
      where relkind in ('r', 'p') and not relispartition
        and (nspname = 'public' and relname <> 'schema_version' or nspname || '.' || relname = any($1))
      group by table_class.oid, nspname, relname
      order by nspname desc, relname`,
    [jobTables],
  );
  return rows;
}

/** The migrations this database has had, in order. */
export async function listMigrations(client: pg.ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_version order by name',
  );
  return rows;
}

export async function jobsVersion(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: number }>('select version from pgboss.version');
  return rows[0]?.version ?? 0;
}

/**
 * Makes values look the same wherever they are read or written, and turns silent filtering by row-level security into
 * an error: half a backup is worse than none.
 */
export const exactly = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local row_security = off;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;`;
