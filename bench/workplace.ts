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
    const { host, port, user, database } = server.connection;
    const owner = ownerPool(server.connection);
    const parts = { host: encodeURIComponent(host), port: String(port) };
    try {
      return await work({
        folder,
        dataDir: path.join(folder, 'data'),
        databaseUrl: `postgresql://${user}@localhost:${parts.port}/${database}?host=${parts.host}`,
        postgresPid: await firstProcess(owner),
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
async function firstProcess(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ data_directory: string }>('show data_directory');
  return Number.parseInt(readFileSync(path.join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8'));
}
