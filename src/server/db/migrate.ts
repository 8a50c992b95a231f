import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { applicationPassword, applicationRole, letSignIn, roleOf } from './application-role.ts';
import { keepKey, requireKey } from './installation-key.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Connection } from './place.ts';
import { letOwnerWork, narrowPolicies } from './rights.ts';

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const bookkeeping = `
  create table if not exists schema_version (
    name text primary key, checksum text not null, applied_at timestamptz not null default now());
  alter table schema_version enable row level security;
  alter table schema_version force row level security;
  drop policy if exists schema_version_read on schema_version;
  create policy schema_version_read on schema_version for select using (true);
  create or replace function require_schema(expected text) returns void language plpgsql stable as $$
  begin
    if (select max(name) from schema_version) is distinct from expected then
      raise exception 'schema version is not %', expected using errcode = 'OD001';
    end if;
  end $$;`;

export interface MigrateOptions {
  readonly owner: Connection;
  readonly folder?: string;
  /** Only these, by name: for a backup that was made before the others came. */
  readonly only?: readonly string[];
  /** The key of the installation; absent: the database is of none (yet), and nobody signs in to an outside server. */
  readonly secretKey?: string;
  /** The database was of another key, which is lost; from now on it is of this one. */
  readonly newKey?: boolean;
}

/** The database does not fit this program; the message is for the operator. */
export class SchemaError extends Error {
  override name = 'SchemaError';
}

/**
 * Brings the database forward to the newest migration; never back. Safe to call from several processes
 * at once: one does the work under a lock, the others wait. Gives the names of what it applied.
 * @throws SchemaError when an applied migration was changed afterwards, or the database is newer than this program
 * @throws SecretKeyError when the database is of another key; nothing is written then
 */
export async function migrate(options: MigrateOptions): Promise<{ applied: readonly string[] }> {
  const all = await readMigrations(options.folder);
  return oneAtATime(options.owner, 'migrate', async (client) => {
    if (options.secretKey !== undefined && options.newKey !== true)
      await requireKey(client, options.secretKey);
    const role = await roleOf(client, options.owner);
    await client.query(bookkeeping);
    await letOwnerWork(client);
    const applied = await applyMissing(client, { all, role, only: options.only });
    await narrowPolicies(client, role);
    // Until its tables are counted PostgreSQL takes each for ten pages, and plans large statements ten times as dear.
    if (applied.length > 0) await client.query('analyze');
    if (options.secretKey !== undefined) await useKey(client, options.owner, options.secretKey, role);
    return { applied };
  });
}

async function useKey(client: pg.ClientBase, owner: Connection, key: string, role: string): Promise<void> {
  await keepKey(client, key);
  if ('connectionString' in owner)
    await letSignIn(client, owner.connectionString, { role, password: applicationPassword(key) });
}

/** The version that this program was written for: the name of its newest migration. */
export async function expectedSchema(folder?: string): Promise<string> {
  const newest = (await readMigrations(folder)).at(-1);
  if (newest === undefined) throw new Error('there are no migrations');
  return newest.name;
}

interface Plan {
  readonly all: readonly Migration[];
  readonly role: string;
  readonly only: readonly string[] | undefined;
}

async function applyMissing(client: pg.PoolClient, { all, role, only }: Plan): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_version order by name',
  );
  const done = new Map(rows.map((row) => [row.name, row.checksum]));
  const unknown = rows.find((row) => !all.some((migration) => migration.name === row.name));
  if (unknown !== undefined)
    throw new SchemaError(
      `The database is newer than this program: it knows ${unknown.name}. Start the newer version instead.`,
    );
  const applied: string[] = [];
  for (const migration of all) {
    if (only !== undefined && !only.includes(migration.name)) continue;
    const checksum = done.get(migration.name);
    if (checksum === migration.checksum) continue;
    if (checksum !== undefined)
      throw new SchemaError(`Migration ${migration.name} was changed after it was applied.`);
    await apply(client, migration, role);
    applied.push(migration.name);
  }
  return applied;
}

/** The migrations name the application's role as it is called on a server of our own. */
async function apply(client: pg.PoolClient, migration: Migration, role: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text.replaceAll(applicationRole, role));
    await letOwnerWork(client);
    await client.query('insert into schema_version (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}

/** Every migration of this program, in order. */
export async function readMigrations(
  folder = path.resolve('src/server/db/migrations'),
): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      return { name: file.slice(0, -4), text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}
