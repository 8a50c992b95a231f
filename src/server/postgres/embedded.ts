import { chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { EmbeddedServerError } from './embedded-error.ts';
import { lockFolder, tryLock, type FolderLock } from './folder-lock.ts';
import { endLeftoverServer } from './leftover.ts';
import { keepRunning } from './keep-running.ts';
import type { ServerOptions } from './server-process.ts';
import { makeSocketFolder, removeSocketFolder, socketFolder } from './socket-folder.ts';

/** Settings for a `pg` client or pool, as the owner of everything in the database. */
export type OwnerConnection = { host: string; port: number; user: string; database: string };

export type EmbeddedServer = {
  readonly connection: OwnerConnection;
  /** Stops the server, if this process started it, and gives the data folder back. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Holds the database files (postgres/), the server's log and the socket. Made when absent. */
  dataDir: string;
  /** False only for tests: quicker, and what was saved can be lost when the machine stops. */
  durable?: boolean;
  /** How long to wait for another process to give the folder back. */
  patienceMs?: number;
  /** Called when the server has ended by itself and could not be started again. */
  onLost?: (error: unknown) => void;
};

const DATABASE = 'ontwikkeldoor';
const PORT = 5432;

/**
 * Starts the packaged PostgreSQL on a socket inside the data folder and keeps it running. A server left over from a
 * process that was killed is stopped first.
 * @throws EmbeddedServerError with a message for the operator: folder in use, no account to run as, no programs.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = makeDataDir(options.dataDir);
  return startLocked(dataDir, options, await lockFolder(dataDir, options.patienceMs ?? 5_000));
}

/**
 * For commands beside a running application: uses its server when there is one, else starts one for itself.
 * @throws EmbeddedServerError as startEmbedded does, or when the application's server does not answer.
 */
export async function useEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = makeDataDir(options.dataDir);
  const lock = tryLock(dataDir);
  if (lock) return startLocked(dataDir, options, lock);
  const connection = connectionFor(dataDir);
  await untilAnswers(connection, options.patienceMs ?? 30_000);
  return { connection, stop: () => Promise.resolve() };
}

/** Root may be asked to work in somebody's folder; what it makes there is that person's. */
function makeDataDir(path: string): string {
  const wanted = resolve(path);
  const firstMade = mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (firstMade !== undefined && process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(firstMade));
    for (let made = wanted; made.length >= firstMade.length; made = dirname(made)) chownSync(made, uid, gid);
  }
  return realpathSync(wanted);
}

function connectionFor(dataDir: string): OwnerConnection {
  return { host: socketFolder(dataDir), port: PORT, user: 'postgres', database: DATABASE };
}

async function startLocked(
  dataDir: string,
  options: EmbeddedOptions,
  lock: FolderLock,
): Promise<EmbeddedServer> {
  const connection = connectionFor(dataDir);
  try {
    const running = await keepRunning(await prepare(dataDir, options.durable ?? true), options.onLost);
    const stop = async (): Promise<void> => {
      await running.stop();
      removeSocketFolder(dataDir);
      lock.release();
    };
    await ensureDatabase(connection).catch(async (error: unknown) => {
      await running.stop();
      throw error;
    });
    return { connection, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function prepare(dataDir: string, durable: boolean): Promise<ServerOptions> {
  const binaries = findBinaries();
  const cluster = join(dataDir, 'postgres');
  const account = chooseAccount({ dataDir, cluster, postgres: binaries.postgres });
  const socketDir = socketFolder(dataDir);
  if (existsSync(cluster)) await endLeftoverServer({ cluster, socketDir, port: PORT, account });
  await ensureCluster(cluster, { binaries, account, durable });
  makeSocketFolder(dataDir, account);
  return {
    postgres: binaries.postgres,
    account,
    cluster,
    socketDir,
    port: PORT,
    logFile: join(dataDir, 'postgres.log'),
    durable,
  };
}

async function ensureDatabase(connection: OwnerConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function untilAnswers(connection: OwnerConnection, limitMs: number): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  for (;;) {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (performance.now() > giveUpAt) {
        throw new EmbeddedServerError('The running application has no database server that answers.', {
          cause,
        });
      }
      await sleep(200);
    }
  }
}
