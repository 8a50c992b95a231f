import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, handOver } from './account.ts';
import { EmbeddedServerError } from './embedded-error.ts';

/** The system allows some 104 bytes for a socket's whole path; "/.s.PGSQL.5432" takes 14 of them. */
const LONGEST_FOLDER = 88;

/** Where the server's socket stands: inside the data folder, or under the temporary folder where that path is too long. */
export function socketFolder(dataDir: string): string {
  const inside = join(dataDir, 'run');
  if (Buffer.byteLength(inside) <= LONGEST_FOLDER) return inside;
  const name = `ontwikkeldoor-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const short = join(tmpdir(), name);
  return Buffer.byteLength(short) <= LONGEST_FOLDER ? short : join('/tmp', name);
}

/**
 * Makes the folder for the socket, anew every time. Who can open it is in as database owner, so it is closed to
 * everybody else, and a folder that somebody else put there is not used.
 */
export function makeSocketFolder(dataDir: string, account: Account): void {
  const folder = socketFolder(dataDir);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    throw new EmbeddedServerError(`${folder} belongs to somebody else. Set DATA_DIR to a shorter path.`, {
      cause,
    });
  }
  handOver(folder, account);
}

/** Takes away a folder that was made outside the data folder. */
export function removeSocketFolder(dataDir: string): void {
  const folder = socketFolder(dataDir);
  if (!folder.startsWith(dataDir)) rmSync(folder, { recursive: true, force: true });
}
