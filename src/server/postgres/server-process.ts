import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, commandAs } from './account.ts';
import { PROGRAM_ENVIRONMENT } from './cluster.ts';
import { EmbeddedServerError } from './embedded-error.ts';

export type ServerProcess = {
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

export type ServerOptions = {
  postgres: string;
  account: Account;
  cluster: string;
  socketDir: string;
  port: number;
  logFile: string;
  durable: boolean;
};

const LONGEST_RECOVERY_MS = 10 * 60_000;
const LONGEST_STOP_MS = 30_000;
const LARGEST_LOG = 10 * 1024 * 1024;

/** Starts the server and waits until it takes connections. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const child = launch(options);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  const stopAtExit = (): void => void child.kill('SIGINT');
  process.once('exit', stopAtExit);
  void ended.then(() => process.off('exit', stopAtExit));
  await untilReady(child, options);
  return { ended, stop: () => stop(child, ended) };
}

/** Detached, so that Ctrl-C in a terminal reaches the application only, which then stops the server last. */
function launch(server: ServerOptions): ChildProcess {
  const settings = Object.entries(settingsFor(server)).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const { program, args, options } = commandAs(server.account, server.postgres, [
    '-D',
    server.cluster,
    ...settings,
  ]);
  const log = openLog(server.logFile);
  try {
    return spawn(program, args, {
      ...options,
      detached: true,
      env: PROGRAM_ENVIRONMENT,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

function settingsFor({ socketDir, port, durable }: ServerOptions): Record<string, string> {
  return {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    cluster_name: 'ontwikkeldoor',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    max_wal_size: '512MB',
    random_page_cost: '1.1',
    // A container's /dev/shm is often too small for what parallel workers share.
    max_parallel_workers_per_gather: '0',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function untilReady(child: ChildProcess, { cluster, logFile }: ServerOptions): Promise<void> {
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= lastLines(logFile)));
  const giveUpAt = performance.now() + LONGEST_RECOVERY_MS;
  while (!isReady(cluster, child.pid)) {
    if (failure !== undefined)
      throw new EmbeddedServerError(`The database server did not start:\n${failure}`);
    if (performance.now() > giveUpAt) {
      child.kill('SIGQUIT');
      throw new EmbeddedServerError(`The database server did not get ready; see ${logFile}.`);
    }
    await sleep(10);
  }
}

/** The server writes its state on the eighth line of its pid file. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function lastLines(logFile: string): string {
  return readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
}

/** SIGINT makes the server roll back what is open and close its files properly; SIGQUIT leaves that to the next start. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const harder = setTimeout(() => child.kill('SIGQUIT'), LONGEST_STOP_MS);
  await ended;
  clearTimeout(harder);
}
