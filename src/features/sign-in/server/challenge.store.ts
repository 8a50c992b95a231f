import { sql } from 'kysely';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { ChallengeFacts } from '../domain/challenge.ts';

export interface Challenge extends ChallengeFacts {
  readonly id: string;
  readonly email: string;
  readonly codeHash: string;
  readonly returnTo: string;
  readonly mailTenantId: string | null;
}

interface NewChallenge {
  readonly id: string;
  readonly email: string;
  readonly browserHash: string;
  readonly codeHash: string;
  readonly linkHash: string;
  readonly returnTo: string;
  readonly mailTenantId: string | null;
  readonly expiresAt: Date;
}

export async function insertChallenge(db: Tx, challenge: NewChallenge, now: Date): Promise<void> {
  await db
    .insertInto('sign_in_challenge')
    .values({
      id: challenge.id,
      email: challenge.email,
      browser_hash: challenge.browserHash,
      code_hash: challenge.codeHash,
      link_hash: challenge.linkHash,
      return_to: challenge.returnTo,
      mail_tenant_id: challenge.mailTenantId,
      created_at: now,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

/** The one challenge that the proof of this transaction opens: of this browser, or of this link. */
export async function readChallenge(db: Reader): Promise<Challenge | null> {
  const row = await db
    .selectFrom('sign_in_challenge')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toChallenge(row);
}

/** The same, held until the end of the transaction, so that of two attempts the second sees the first. */
export async function lockChallenge(db: Tx): Promise<Challenge | null> {
  const row = await db
    .selectFrom('sign_in_challenge')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toChallenge(row);
}

export async function countWrongCode(db: Tx, id: string): Promise<void> {
  await db
    .updateTable('sign_in_challenge')
    .set({ attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .execute();
}

/** The address is hers. From now on this browser goes on, whichever asked. */
export async function markVerified(db: Tx, id: string, browserHash: string, now: Date): Promise<void> {
  await db
    .updateTable('sign_in_challenge')
    .set({ verified_at: now, browser_hash: browserHash })
    .where('id', '=', id)
    .execute();
}

/** False when it was used already: of two that come at the same time one goes in. */
export async function markUsed(db: Tx, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('sign_in_challenge')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The words of the mail that went with a challenge; for the demonstration, where no mail goes out. */
export async function readMailText(db: Reader, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('mail_message')
    .select('body')
    .where('key', '=', key)
    .where('state', '=', 'kept')
    .executeTakeFirst();
  return row?.body ?? null;
}

interface Row {
  readonly id: string;
  readonly email: string;
  readonly code_hash: string;
  readonly return_to: string;
  readonly mail_tenant_id: string | null;
  readonly attempts: number;
  readonly expires_at: Date;
  readonly verified_at: Date | null;
  readonly used_at: Date | null;
}

const toChallenge = (row: Row): Challenge => ({
  id: row.id,
  email: row.email,
  codeHash: row.code_hash,
  returnTo: row.return_to,
  mailTenantId: row.mail_tenant_id,
  attempts: row.attempts,
  expiresAt: row.expires_at,
  verifiedAt: row.verified_at,
  usedAt: row.used_at,
});
