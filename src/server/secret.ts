import { createHash, createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What tells which key this installation has; the settings. */
interface KeySettings {
  readonly secretKey: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/**
 * The key of this installation: as set, or made once and kept in the data folder, readable by its owner only. With a
 * database elsewhere it must be set: other processes on that database do not see this folder.
 * @throws SecretKeyError with what to do
 */
export function secretKey({ secretKey: configured, dataDir, databaseUrl }: KeySettings): string {
  if (configured !== null) return configured;
  const file = path.join(dataDir, 'secret.key');
  if (databaseUrl !== null) throw new SecretKeyError(demanded(file));
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 32)
    throw new SecretKeyError(
      `${file} holds no key: it is ${key === '' ? 'empty' : 'too short'}. Put the key of this installation back.`,
    );
  if ((statSync(file).mode & 0o077) !== 0)
    throw new SecretKeyError(`${file} can be read by others. Make it yours alone: chmod 600 ${file}`);
  return key;
}

const demanded = (file: string): string =>
  'With DATABASE_URL also set SECRET_KEY: at least 32 characters, the same for every process on that database. ' +
  (existsSync(file)
    ? `The key of this installation stands in ${file}; set SECRET_KEY to what is in it.`
    : 'To make one: openssl rand -base64 32');

/** The key of this installation is not usable; the message is for the operator. */
export class SecretKeyError extends Error {
  override name = 'SecretKeyError';
}

/** What is stored of a token: enough to recognise it, nothing to sign in with. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** For short codes, which could be guessed from a bare hash. */
export const keyedHash = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(purpose).update('\0').update(text).digest('hex');
