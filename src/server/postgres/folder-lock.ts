import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-error.ts';

/** Held as long as this process lives, or until it is given back. */
export type FolderLock = { release(): void };

/**
 * Takes the data folder for this process. The lock is a file lock of the operating system, taken through SQLite because
 * Node offers no other way to it: it is gone the moment its process is gone, so no lock file can ever be stale.
 */
export async function lockFolder(dataDir: string, patienceMs: number): Promise<FolderLock> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const lock = tryLock(dataDir);
    if (lock) return lock;
    if (performance.now() > giveUpAt) throw inUse(dataDir);
    await sleep(100);
  }
}

/** Takes the folder at once, or answers undefined when another process has it. */
export function tryLock(dataDir: string): FolderLock | undefined {
  const file = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 });
  try {
    file.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  writeFileSync(holderFile(dataDir), `${String(process.pid)}\n`);
  return {
    release: () => {
      file.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

function inUse(dataDir: string): EmbeddedServerError {
  const holder = readFileSync(holderFile(dataDir), { encoding: 'utf8', flag: 'a+' }).trim();
  return new EmbeddedServerError(
    `The data folder ${dataDir} is in use by another Ontwikkeldoor (process ${holder || 'unknown'}). ` +
      'Stop that one first, or set DATA_DIR to another folder.',
  );
}

function holderFile(dataDir: string): string {
  return join(dataDir, 'lock.pid');
}
