import type pg from 'pg';
import { tablesWithoutOwnersPolicy } from '../db/rights.ts';
import { BackupError } from './backup-error.ts';

/** A table as it stands in an archive. */
export interface Table {
  /** With its schema, quoted where needed: ready to stand in a statement. */
  readonly name: string;
  /** In the order of the table; without those that the database computes. */
  readonly columns: readonly string[];
}

/** Every table whose rows belong in a backup as they are: all of the product but what `notCarried` names. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select table_class.oid::regclass::text as name,
            array_agg(quote_ident(attname) order by attnum) as columns
       from pg_class table_class
       join pg_namespace space on space.oid = relnamespace
       join pg_attribute on attrelid = table_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
      where relkind in ('r', 'p') and not relispartition and nspname = 'public' and relname <> all($1)
      group by table_class.oid, relname
      order by relname`,
    [notCarried],
  );
  return rows;
}

/**
 * What a backup leaves out: how far the database is, of which key, and access that was given for the moment. A restore would bring
 * sessions and tokens back that were ended since, so everybody signs in again.
 */
export const notCarried: readonly string[] = [
  'schema_version',
  'installation_key',
  'session',
  'api_token',
  'sign_in_challenge',
  'passkey_challenge',
  'attempt_count',
];

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

/** Makes values look the same wherever they are read or written. */
export const exactly = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;`;

/**
 * Half a backup is worse than none: refuses a role from which row-level security would hide rows.
 * @throws BackupError with what the operator is to do
 */
export async function seeEverything(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ exempt: boolean }>(
    'select rolsuper or rolbypassrls as exempt from pg_roles where rolname = current_user',
  );
  if (rows[0]?.exempt === true) {
    await client.query('set local row_security = off');
    return;
  }
  const hidden = await client.query<{ table: string }>(tablesWithoutOwnersPolicy);
  if (hidden.rows.length === 0) return;
  throw new BackupError(
    `The role in DATABASE_URL may not read and write every row (of ${hidden.rows[0]?.table ?? ''}, for example). ` +
      'Use the owner of the tables, with which the application starts; it gives itself that right at each start.',
  );
}
