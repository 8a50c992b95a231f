import { sql } from 'kysely';
import { add, all, first, remove } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';

export interface Passkey {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface PasskeyInfo {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

interface NewChallenge {
  readonly browserHash: string;
  readonly challenge: string;
  readonly personId: string | null;
  readonly expiresAt: Date;
}

export async function insertPasskeyChallenge(db: Tx, challenge: NewChallenge): Promise<void> {
  await add(db, 'passkey_challenge', {
    browserHash: challenge.browserHash,
    challenge: challenge.challenge,
    personId: challenge.personId,
    expiresAt: challenge.expiresAt,
  });
}

/** The question that was put to this browser, once: asking again gives nothing. */
export async function takePasskeyChallenge(
  db: Tx,
  browserHash: string,
  personId: string | null,
  now: Date,
): Promise<string | null> {
  const row = await first(
    db
      .deleteFrom('passkey_challenge')
      .where('browser_hash', '=', browserHash)
      .returning(['challenge', 'person_id', 'expires_at']),
  );
  if (row === null || row.expiresAt <= now || row.personId !== personId) return null;
  return row.challenge;
}

/** Her passkeys, the newest first. */
export async function readPasskeys(db: Reader, personId: string): Promise<PasskeyInfo[]> {
  return all(
    db
      .selectFrom('passkey')
      .select(['id', 'device', 'created_at', 'last_used_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at', 'desc'),
  );
}

export async function readCredentials(db: Reader, personId: string): Promise<Passkey[]> {
  const rows = await all(db.selectFrom('passkey').selectAll().where('person_id', '=', personId));
  return rows.map((row) => ({
    id: row.id,
    credentialId: row.credentialId,
    publicKey: Uint8Array.from(row.publicKey),
    counter: Number(row.counter),
    transports: row.transports,
  }));
}

/** False when this passkey is known already. */
export async function insertPasskey(
  db: Tx,
  who: { tenantId: string; personId: string },
  passkey: Omit<Passkey, 'id'> & { readonly device: string },
  now: Date,
): Promise<string | null> {
  const row = await db
    .insertInto('passkey')
    .values({
      tenant_id: who.tenantId,
      id: newId(),
      person_id: who.personId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      device: passkey.device,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'credential_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Notes that it was used. A counter that does not go up may be a copy: then false. Most passkeys do not count and
 * always say zero.
 */
export async function notePasskeyUse(db: Tx, id: string, counter: number, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('passkey')
    .set({ counter, last_used_at: now })
    .where('id', '=', id)
    .where(sql<boolean>`(counter < ${counter} or counter = 0)`)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False when she has no such passkey. */
export async function removePasskeyOf(db: Tx, personId: string, id: string): Promise<boolean> {
  return (await remove(db, 'passkey', { personId, id })) === 1;
}
