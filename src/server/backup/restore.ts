import type pg from 'pg';
import { ownerPool } from '../db/connection.ts';
import type { Connection } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { prepareJobs } from '../jobs/prepare.ts';
import { readArchive } from './archive.ts';
import type { Header, Line } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { explained } from './backup.ts';
import type { Handled } from './backup.ts';
import { removeForeignKeys } from './foreign-keys.ts';
import { exactly, jobsVersion, listMigrations, listTables } from './tables.ts';

const batchCharacters = 1_000_000;
const batchRows = 2_000;

/**
 * Fills an empty database with what a backup holds, all of it or nothing. The foreign keys are checked at the end.
 * @throws BackupError when the database is not empty, the backup is of another version, or the file is damaged.
 */
export async function restore(options: { owner: Connection; file: string }): Promise<Handled> {
  const { header, lines } = await readArchive(options.file);
  await migrate({ owner: options.owner });
  await prepareJobs(options.owner);
  const pool = ownerPool(options.owner);
  try {
    return await inOneTransaction(pool, async (client) => {
      await refuseOtherVersion(client, header);
      await refuseNonEmpty(client);
      return fill(client, header, lines);
    });
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

async function refuseOtherVersion(client: pg.ClientBase, header: Header): Promise<void> {
  const here = {
    schema: await listMigrations(client),
    jobsVersion: await jobsVersion(client),
    tables: await listTables(client),
  };
  const there = { schema: header.schema, jobsVersion: header.jobsVersion, tables: header.tables };
  if (JSON.stringify(here) === JSON.stringify(there)) return;
  throw new BackupError(
    `This backup was made by another version of Ontwikkeldoor: its database is at ${header.schema.at(-1)?.name ?? 'nothing'}, ` +
      `this version's at ${here.schema.at(-1)?.name ?? 'nothing'}. Restore it with the version that made it, then upgrade.`,
  );
}

/** Empty is: nothing that belongs to an organisation. What migrations themselves put in is replaced. */
async function refuseNonEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where attname = 'tenant_id' and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  const conditions = [
    ...rows.map(({ name }) => `exists (select from ${name} where tenant_id is not null)`),
    'exists (select from tenant)',
    'exists (select from school)',
  ];
  const found = await client.query<{ occupied: boolean }>(`select ${conditions.join(' or ')} as occupied`);
  if (!found.rows[0]?.occupied) return;
  throw new BackupError(
    'The database is not empty. Restore into a new one: set DATA_DIR to an empty folder, or DATABASE_URL to an empty database.',
  );
}

async function fill(client: pg.ClientBase, header: Header, lines: AsyncGenerator<Line>): Promise<Handled> {
  const names = header.tables.map(({ name }) => name);
  await client.query(`truncate ${names.join(', ')}`);
  const putBack = await removeForeignKeys(client, names);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  const rows = await insertAll(client, header, lines);
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  await putBack();
  await client.query(`analyze ${names.join(', ')}`);
  return { tables: names.length, rows };
}

async function insertAll(
  client: pg.ClientBase,
  header: Header,
  lines: AsyncGenerator<Line>,
): Promise<number> {
  let rows = 0;
  let statement = '';
  let batch: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await client.query(statement, [batch]);
    rows += batch.length;
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
      statement = insertStatement(header, line.table);
    }
  }
  await flush();
  return rows;
}

function insertStatement(header: Header, name: string): string {
  const table = header.tables.find((candidate) => candidate.name === name);
  if (!table) throw new BackupError(`The backup holds rows of a table that it does not announce: ${name}.`);
  const values = table.columns.map((column) => `("the row").${column}`);
  return `insert into ${name} (${table.columns.join(', ')}) overriding system value
    select ${values.join(', ')} from (select line::${name} as "the row" from unnest($1::text[]) as line offset 0) as parsed`;
}
