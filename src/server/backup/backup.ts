import type pg from 'pg';
import { ownerPool } from '../db/connection.ts';
import type { Connection } from '../db/connection.ts';
import { writeArchive } from './archive.ts';
import type { Header, Line } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { exactly, jobsVersion, listMigrations, listTables } from './tables.ts';
import type { Table } from './tables.ts';

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
    return await work(client);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

async function writeEverything(client: pg.ClientBase, file: string): Promise<Handled> {
  const tables = await listTables(client);
  let rows = 0;
  async function* lines(): AsyncGenerator<Header | Line> {
    yield await headerFor(client, tables);
    for (const table of tables) {
      yield { table: table.name };
      for await (const row of rowsOf(client, table)) {
        rows += 1;
        yield row;
      }
    }
    yield { rows };
  }
  await writeArchive(file, lines());
  return { tables: tables.length, rows };
}

async function headerFor(client: pg.ClientBase, tables: readonly Table[]): Promise<Header> {
  return {
    format: 'ontwikkeldoor-backup-1',
    madeAt: new Date().toISOString(),
    schema: await listMigrations(client),
    jobsVersion: await jobsVersion(client),
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  };
}

/** A row as text by the database's own rules for each type, which read back to exactly the same value. */
async function* rowsOf(client: pg.ClientBase, { name }: Table): AsyncGenerator<string> {
  await client.query(
    `declare every_row no scroll cursor for select "the row"::text as line from ${name} as "the row"`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtATime} from every_row`);
    for (const { line } of rows) yield line;
    if (rows.length < rowsAtATime) break;
  }
  await client.query('close every_row');
}

const reasons: Readonly<Record<string, string>> = {
  // Row-level security holds for the owner of the tables too, unless that role is exempt.
  '42501':
    'The role in DATABASE_URL may not read and write every row. Give it that right with ALTER ROLE … BYPASSRLS.',
  '42P01': 'This database has not been set up yet: there is nothing in it.',
};

/** Puts the reason for the operator in the place of an error of the database that was foreseen. */
export function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  return reason === undefined ? error : new BackupError(reason, { cause: error });
}
