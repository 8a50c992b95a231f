import { sql } from 'kysely';
import { add, first, save } from '#server/db/rows.ts';
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
  await add(db, 'sign_in_challenge', {
    id: challenge.id,
    email: challenge.email,
    browserHash: challenge.browserHash,
    codeHash: challenge.codeHash,
    linkHash: challenge.linkHash,
    returnTo: challenge.returnTo,
    mailTenantId: challenge.mailTenantId,
    createdAt: now,
    expiresAt: challenge.expiresAt,
  });
}

/** The one challenge that the proof of this transaction opens: of this browser, or of this link. */
export async function readChallenge(db: Reader): Promise<Challenge | null> {
  const row = await first(
    db.selectFrom('sign_in_challenge').selectAll().orderBy('created_at', 'desc').limit(1),
  );
  return row === null ? null : toChallenge(row);
}

/** The same, held until the end of the transaction, so that of two attempts the second sees the first. */
export async function lockChallenge(db: Tx): Promise<Challenge | null> {
  const row = await first(
    db.selectFrom('sign_in_challenge').selectAll().orderBy('created_at', 'desc').limit(1).forUpdate(),
  );
  return row === null ? null : toChallenge(row);
}

export async function countWrongCode(db: Tx, id: string): Promise<void> {
  await save(db, 'sign_in_challenge', { id }, { attempts: sql<number>`attempts + 1` });
}

/** The address is hers. From now on this browser goes on, whichever asked. */
export async function markVerified(db: Tx, id: string, browserHash: string, now: Date): Promise<void> {
  await save(db, 'sign_in_challenge', { id }, { verifiedAt: now, browserHash });
}

/** False when it was used already: of two that come at the same time one goes in. */
export async function markUsed(db: Tx, id: string, now: Date): Promise<boolean> {
  return (await save(db, 'sign_in_challenge', { id, usedAt: null }, { usedAt: now })) === 1;
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
  readonly codeHash: string;
  readonly returnTo: string;
  readonly mailTenantId: string | null;
  readonly attempts: number;
  readonly expiresAt: Date;
  readonly verifiedAt: Date | null;
  readonly usedAt: Date | null;
}

const toChallenge = (row: Row): Challenge => ({
  id: row.id,
  email: row.email,
  codeHash: row.codeHash,
  returnTo: row.returnTo,
  mailTenantId: row.mailTenantId,
  attempts: row.attempts,
  expiresAt: row.expiresAt,
  verifiedAt: row.verifiedAt,
  usedAt: row.usedAt,
});
