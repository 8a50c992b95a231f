import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { ownerPool } from '#server/db/connection.ts';
import { startEmbedded } from '#server/postgres/embedded.ts';

/** Where a run of the benchmarks works: a folder and a PostgreSQL server of its own. */
export interface Workplace {
  readonly folder: string;
  /** For the files the product keeps beside its database. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly connection: { host: string; port: number; user: string; database: string };
  /** The address of another database on the same server. */
  readonly addressOf: (database: string) => string;
  /** Where PostgreSQL keeps its files, and may read and write. */
  readonly postgresFolder: string;
  readonly postgresPid: number;
  /** As the owner of the tables. */
  readonly owner: pg.Pool;
  readonly say: (what: string) => void;
}

/** Prepares the workplace, works there and clears it up, whatever happens. */
export async function inWorkplace<T>(work: (place: Workplace) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'od-bench-'));
  try {
    const server = await startEmbedded({ dataDir: path.join(folder, 'database') });
    const { connection } = server;
    const addressOf = (database: string): string =>
      `postgresql://${connection.user}@localhost:${String(connection.port)}/${database}?host=${encodeURIComponent(connection.host)}`;
    const owner = ownerPool(connection);
    try {
      return await work({
        folder,
        dataDir: path.join(folder, 'data'),
        connection,
        addressOf,
        databaseUrl: addressOf(connection.database),
        ...(await postgresOf(owner)),
        owner,
        say: (what) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`),
      });
    } finally {
      await owner.end();
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL writes the id of its first process, whose children serve the connections, in a file. */
async function postgresOf(owner: pg.Pool): Promise<Pick<Workplace, 'postgresFolder' | 'postgresPid'>> {
  const { rows } = await owner.query<{ data_directory: string }>('show data_directory');
  const postgresFolder = rows[0]?.data_directory ?? '';
  const postgresPid = Number.parseInt(readFileSync(path.join(postgresFolder, 'postmaster.pid'), 'utf8'));
  return { postgresFolder, postgresPid };
}
