import type pg from 'pg';
import { BackupError } from './backup-error.ts';

/**
 * Leaves an empty database of no version, or of the backup's. Empty is: nothing that belongs to an organisation; what
 * migrations themselves put in does not count.
 * @throws BackupError when somebody's rows stand in it
 */
export async function makeEmpty(pool: pg.Pool, migrations: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ present: boolean }>(
    `select to_regclass('public.schema_version') is not null as present`,
  );
  if (rows[0]?.present !== true) return;
  await refuseNonEmpty(pool);
  const there = await pool.query<{ name: string }>('select name from schema_version order by name');
  if (JSON.stringify(there.rows.map(({ name }) => name)) === JSON.stringify([...migrations].sort())) return;
  try {
    await pool.query(
      'drop schema if exists pgboss cascade; drop schema public cascade; create schema public;',
    );
  } catch (cause) {
    throw new BackupError(
      'This database was set up by a newer version than the backup, and its owner may not begin it anew. ' +
        'Restore into a database in which the application was never started.',
      { cause },
    );
  }
}

async function refuseNonEmpty(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where attname = 'tenant_id' and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  const conditions = [
    ...rows.map(({ name }) => `exists (select from ${name} where tenant_id is not null)`),
    'exists (select from tenant)',
    'exists (select from school)',
  ];
  const found = await pool.query<{ occupied: boolean }>(`select ${conditions.join(' or ')} as occupied`);
  if (!found.rows[0]?.occupied) return;
  throw new BackupError(
    'The database is not empty. Restore into a new one: set DATA_DIR to an empty folder, or DATABASE_URL to an empty database.',
  );
}
