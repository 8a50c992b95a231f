import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, commandAs } from './account.ts';
import { EmbeddedServerError } from './embedded-error.ts';

type Place = { cluster: string; socketDir: string; port: number; account: Account };

/**
 * Ends a server that outlived its former parent, and takes away the pid files that would stop a new one. To be called
 * only while holding the folder's lock. Deleting these files is safe only because no server process is left in the
 * folder by then: their number may long since belong to some other program, as happens when a container starts again.
 */
export async function endLeftoverServer({ cluster, socketDir, port, account }: Place): Promise<void> {
  const running = (): number[] => serverProcesses(cluster, account);
  const main = mainProcess(cluster);
  if (main !== undefined && running().includes(main)) {
    signal([main], 'SIGINT');
    await untilGone(running, 15_000);
  }
  for (const harder of ['SIGQUIT', 'SIGKILL'] as const) {
    signal(running(), harder);
    await untilGone(running, 5_000);
  }
  const left = running();
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
export function serverProcesses(cluster: string, account: Account): number[] {
  return process.platform === 'linux' ? fromProc(realpathSync(cluster), account) : fromPs(cluster);
}

/** Every process of a PostgreSQL server has the data folder as its working folder. */
function fromProc(cluster: string, account: Account): number[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isPostgres(name))
    .map((pid) => ({ pid, folder: workingFolder(pid) }));
  const ours = processes.filter(({ folder }) => folder === cluster).map(({ pid }) => pid);
  const hidden = processes.filter(({ folder }) => folder === 'hidden').map(({ pid }) => pid);
  return [...ours, ...seenAs(account, cluster, hidden)].map(Number);
}

function isPostgres(pid: string): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^Name:\s+postgres$/m.test(status) && !/^State:\s+Z/m.test(status);
  } catch {
    return false;
  }
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'hidden' : undefined;
  }
}

/** In a container root may lack the right to look at another account's processes; that account itself has it. */
function seenAs(account: Account, cluster: string, pids: readonly string[]): string[] {
  if (pids.length === 0 || account.owner === undefined) return [];
  const script = 'for pid; do [ "/proc/$pid/cwd" -ef "$0" ] && echo "$pid"; done';
  const { program, args, options } = commandAs(account, '/bin/sh', ['-c', script, cluster, ...pids]);
  const { stdout } = spawnSync(program, args, { ...options, encoding: 'utf8' });
  return stdout.split('\n').filter((pid) => pid !== '');
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

async function untilGone(running: () => number[], limitMs: number): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (running().length > 0 && performance.now() < giveUpAt) await sleep(25);
}
