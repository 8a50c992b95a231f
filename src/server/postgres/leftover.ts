import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-error.ts';

type Place = { cluster: string; socketDir: string; port: number };

/**
 * Ends a server that outlived its former parent, and takes away the pid files that would stop a new one. To be called
 * only while holding the folder's lock. Deleting these files is safe only because no server process is left in the
 * folder by then: their number may long since belong to some other program, as happens when a container starts again.
 */
export async function endLeftoverServer({ cluster, socketDir, port }: Place): Promise<void> {
  const main = mainProcess(cluster);
  if (main !== undefined && serverProcesses(cluster).includes(main)) {
    signal([main], 'SIGINT');
    await untilGone(cluster, 15_000);
  }
  for (const harder of ['SIGQUIT', 'SIGKILL'] as const) {
    signal(serverProcesses(cluster), harder);
    await untilGone(cluster, 5_000);
  }
  const left = serverProcesses(cluster);
  if (left.length > 0) {
    throw new EmbeddedServerError(
      `A former database server in ${cluster} does not stop (processes ${left.join(', ')}). Stop it by hand.`,
    );
  }
  const socket = join(socketDir, `.s.PGSQL.${String(port)}`);
  for (const file of [join(cluster, 'postmaster.pid'), socket, `${socket}.lock`])
    rmSync(file, { force: true });
}

/** The numbers of all processes of a server that runs in this folder. */
export function serverProcesses(cluster: string): number[] {
  return process.platform === 'linux' ? fromProc(realpathSync(cluster)) : fromPs(cluster);
}

/** Every process of a PostgreSQL server has the data folder as its working folder. */
function fromProc(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isServerProcess(name, cluster))
    .map(Number);
}

function isServerProcess(pid: string, cluster: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === cluster &&
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' &&
      !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    );
  } catch {
    return false;
  }
}

function fromPs(cluster: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(`-D ${cluster} `))
    .map((line) => Number.parseInt(line, 10));
}

function mainProcess(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return undefined;
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

async function untilGone(cluster: string, limitMs: number): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (serverProcesses(cluster).length > 0 && performance.now() < giveUpAt) await sleep(25);
}
