import type pg from 'pg';
import { ownerPool } from '../db/connection.ts';
import type { Connection } from '../db/place.ts';
import { writeArchive } from './archive.ts';
import type { Header, Line } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { exactly, jobsVersion, listMigrations, listTables, seeEverything } from './tables.ts';
import { jobTable, waitingWork } from './waiting-work.ts';

const rowsAtATime = 2_000;

/** How much a backup or a restore has handled. */
export interface Handled {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes everything in the database, as it was at one moment, to a compressed file that only its owner can read. People
 * can go on working meanwhile.
 * @throws BackupError when the file exists, or when this role may not read every row.
 */
export async function backup(options: { owner: Connection; file: string }): Promise<Handled> {
  const pool = ownerPool(options.owner);
  try {
    return await withClient(pool, (client) => writeEverything(client, options.file));
  } catch (error) {
    throw explained(error);
  } finally {
    await pool.end();
  }
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(exactly);
    await seeEverything(client);
    return await work(client);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

async function writeEverything(client: pg.ClientBase, file: string): Promise<Handled> {
  const work = await waitingWork(client);
  const tables = [
    ...(await listTables(client)).map((table) => ({
      ...table,
      select: `select "the row"::text as line from ${table.name} as "the row"`,
    })),
    { name: jobTable, ...work },
  ];
  let rows = 0;
  async function* lines(): AsyncGenerator<Header | Line> {
    yield {
      format: 'ontwikkeldoor-backup-1',
      madeAt: new Date().toISOString(),
      schema: await listMigrations(client),
      jobsVersion: await jobsVersion(client),
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    };
    for (const { name, select } of tables) {
      yield { table: name };
      for await (const row of rowsOf(client, select)) {
        rows += 1;
        yield row;
      }
    }
    yield { rows };
  }
  await writeArchive(file, lines());
  return { tables: tables.length, rows };
}

/** A row as text by the database's own rules for each type, which read back to exactly the same value. */
async function* rowsOf(client: pg.ClientBase, select: string): AsyncGenerator<string> {
  await client.query(`declare every_row no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtATime} from every_row`);
    for (const { line } of rows) yield line;
    if (rows.length < rowsAtATime) break;
  }
  await client.query('close every_row');
}

const reasons: Readonly<Record<string, string>> = {
  '42501':
    'The role in DATABASE_URL may not do this. Use the owner of the tables, with which the application starts.',
  '42P01': 'This database has not been set up yet: there is nothing in it.',
  '23503': 'The backup holds rows that belong to nothing in it, so it is damaged. Nothing was kept.',
  '23505': 'The backup holds the same row twice, so it is damaged. Nothing was kept.',
  '22P02': 'The backup holds a value that cannot be read, so it is damaged. Nothing was kept.',
  '53100': 'The disk of the database is full. Nothing was kept.',
};

/**
 * Puts the reason for the operator in the place of an error of the database; with the database's own words behind it, where
 * it was not foreseen.
 */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return error;
  const reason =
    reasons[String(error.code)] ?? `The database refused it, and nothing was kept: ${error.message}`;
  const where = 'table' in error && typeof error.table === 'string' ? ` (table ${error.table})` : '';
  return new BackupError(`${reason}${where}`, { cause: error });
}
