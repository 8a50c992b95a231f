import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, commandAs, handOver, handOverAll } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedServerError } from './embedded-error.ts';

/** What the server's programs need from the surroundings; no secret of the application is among it. */
export const PROGRAM_ENVIRONMENT = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Whether a data folder holds the database of an installation. */
export const hasDatabase = (dataDir: string): boolean => existsSync(join(dataDir, 'postgres', 'PG_VERSION'));

/** Makes the database files when there are none yet. Interrupted work is thrown away at the next start. */
export async function ensureCluster(
  cluster: string,
  options: { binaries: Binaries; account: Account; durable: boolean },
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    checkVersion(cluster, options.binaries.majorVersion);
    handOverAll(cluster, options.account);
    return;
  }
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(unfinished, options.account);
  await initialize(unfinished, options);
  renameSync(unfinished, cluster);
}

function checkVersion(cluster: string, programs: string): void {
  const files = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (files === programs) return;
  throw new EmbeddedServerError(
    `The database files in ${cluster} were made by PostgreSQL ${files}; this version brings PostgreSQL ${programs}. ` +
      'Make a backup with the former version of Ontwikkeldoor, start with an empty DATA_DIR, and restore it.',
  );
}

async function initialize(
  folder: string,
  { binaries, account, durable }: { binaries: Binaries; account: Account; durable: boolean },
): Promise<void> {
  const { program, args, options } = commandAs(account, binaries.initdb, [
    `--pgdata=${folder}`,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=nl',
    '--locale=C',
    '--text-search-config=dutch',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const child = spawn(program, args, { ...options, env: PROGRAM_ENVIRONMENT });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new EmbeddedServerError(`The database files could not be made:\n${output.trim()}`);
}
