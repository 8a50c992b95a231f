import type pg from 'pg';
import { keyedHash, SecretKeyError } from '../secret.ts';

const fingerprintOf = (key: string): string => keyedHash(key, 'installation', 'fingerprint');

/**
 * Codes, links and the application's own password come from the key, so all processes on one database have the same. Says
 * so before anything is written. As owner; nothing is asked of a database that never knew its key.
 * @throws SecretKeyError when this database belongs to another key
 */
export async function requireKey(client: pg.ClientBase, key: string): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('public.installation_key') is not null as known`,
  );
  if (rows[0]?.known !== true) return;
  const kept = await client.query<{ fingerprint: string }>('select fingerprint from installation_key');
  if (kept.rows.every(({ fingerprint }) => fingerprint === fingerprintOf(key))) return;
  throw new SecretKeyError(
    'This database was set up with another SECRET_KEY, so nothing was started and nothing changed. All processes on one ' +
      'database need the same key: set SECRET_KEY, or put secret.key back in DATA_DIR.\n' +
      'Is that key lost for good? Stop all processes, then: npm run -s ontwikkeldoor -- migrate --new-key ' +
      '(codes, links and rounds of feedback that are under way stop working).',
  );
}

/** From now on this database belongs to this key. */
export async function keepKey(client: pg.ClientBase, key: string): Promise<void> {
  await client.query(
    `insert into installation_key (fingerprint) values ($1)
     on conflict (whole) do update set fingerprint = excluded.fingerprint
       where installation_key.fingerprint <> excluded.fingerprint`,
    [fingerprintOf(key)],
  );
}
