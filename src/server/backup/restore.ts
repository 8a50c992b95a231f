import type pg from 'pg';
import { ownerPool } from '../db/connection.ts';
import type { Connection } from '../db/place.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { prepareJobs } from '../jobs/prepare.ts';
import { readArchive } from './archive.ts';
import type { Header, Line } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { explained } from './backup.ts';
import type { Handled } from './backup.ts';
import { makeEmpty } from './empty-database.ts';
import { removeForeignKeys } from './foreign-keys.ts';
import { exactly, listTables, notCarried, seeEverything } from './tables.ts';
import { jobTable, prepareForWork, takeOverWork } from './waiting-work.ts';

const batchCharacters = 1_000_000;
const batchRows = 2_000;

/** Of an archive's tables, those that come back as they are; the work that waits goes its own way. */
const isCarried = (name: string): boolean => !notCarried.includes(name) && !name.startsWith('pgboss.');

/**
 * Fills an empty database with what a backup holds, all of it or nothing, as it was made, and then brings it to this
 * version. The foreign keys are checked at the end.
 * @param options.secretKey the key of the installation it comes back in
 * @throws BackupError when the database is not empty, the backup is of a newer version, or the file is damaged.
 */
export async function restore(options: {
  owner: Connection;
  file: string;
  secretKey?: string;
}): Promise<Handled> {
  const { owner, file } = options;
  const { header, lines } = await readArchive(file);
  await refuseUnknown(header);
  const pool = ownerPool(owner);
  try {
    await makeEmpty(
      pool,
      header.schema.map(({ name }) => name),
    );
    await migrate({ owner, only: header.schema.map(({ name }) => name) });
    await prepareJobs(owner);
    const handled = await inOneTransaction(pool, async (client) => {
      await seeEverything(client);
      await refuseOtherTables(client, header);
      return fill(client, header, lines);
    });
    const { applied } = await migrate(options);
    if (applied.length > 0) await prepareJobs(owner);
    return handled;
  } catch (error) {
    throw explained(error);
  } finally {
    await pool.end();
  }
}

async function inOneTransaction<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(exactly);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Every migration that the backup had is one of ours, unchanged; ours may be more. */
async function refuseUnknown({ schema }: Header): Promise<void> {
  const ours = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]));
  const unknown = schema.find(({ name, checksum }) => ours.get(name) !== checksum);
  if (unknown === undefined && schema.length > 0) return;
  throw new BackupError(
    `This backup was made by a newer or another version of Ontwikkeldoor: this one does not know its change ` +
      `${unknown?.name ?? '(none)'} of the database. Restore it with the version that made it, or a newer one.`,
  );
}

async function refuseOtherTables(client: pg.ClientBase, header: Header): Promise<void> {
  const here = JSON.stringify(await listTables(client));
  const there = header.tables.filter(({ name }) => isCarried(name));
  if (here === JSON.stringify(there.sort((a, b) => (plain(a.name) < plain(b.name) ? -1 : 1)))) return;
  throw new BackupError(
    'This backup holds other tables than its version of Ontwikkeldoor has: it is damaged, or was made by another program.',
  );
}

const plain = (name: string): string => name.replaceAll('"', '');

async function fill(client: pg.ClientBase, header: Header, lines: AsyncGenerator<Line>): Promise<Handled> {
  const names = header.tables.map(({ name }) => name).filter(isCarried);
  const workColumns = header.tables.find(({ name }) => name === jobTable)?.columns ?? [];
  await client.query(`truncate ${[...names, ...(await standing(client, notCarried))].join(', ')}`);
  const putBack = await removeForeignKeys(client, names);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  const work = await prepareForWork(client, workColumns);
  const rows = await insertAll(client, lines, (name) => {
    if (name === jobTable) return insertStatement(work, workColumns);
    const table = header.tables.find((candidate) => candidate.name === name);
    if (!table) throw new BackupError(`The backup holds rows of a table that it does not announce: ${name}.`);
    return isCarried(name) ? insertStatement(name, table.columns) : null;
  });
  await takeOverWork(client, work, workColumns);
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  await putBack();
  await client.query(`analyze ${names.join(', ')}`);
  return { tables: names.length + 1, rows };
}

/** Those of these tables that this version has, but for the bookkeeping of migrations. */
async function standing(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) as name where to_regclass(name) is not null and name <> 'schema_version'`,
    [tables],
  );
  return rows.map(({ name }) => name);
}

/** @param statementFor for the rows of that table; null: they are left behind */
async function insertAll(
  client: pg.ClientBase,
  lines: AsyncGenerator<Line>,
  statementFor: (table: string) => string | null,
): Promise<number> {
  let rows = 0;
  let statement: string | null = null;
  let batch: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0 && statement !== null) await client.query(statement, [batch]);
    if (statement !== null) rows += batch.length;
    batch = [];
    size = 0;
  };
  for await (const line of lines) {
    if (typeof line === 'string') {
      batch.push(line);
      size += line.length;
      if (batch.length >= batchRows || size >= batchCharacters) await flush();
    } else if ('table' in line) {
      await flush();
      statement = statementFor(line.table);
    }
  }
  await flush();
  return rows;
}

function insertStatement(name: string, columns: readonly string[]): string {
  const values = columns.map((column) => `("the row").${column}`);
  return `insert into ${name} (${columns.join(', ')}) overriding system value
    select ${values.join(', ')} from (select line::${name} as "the row" from unnest($1::text[]) as line offset 0) as parsed`;
}
