import { sql } from 'kysely';
import type { Tx } from '#server/db/transaction.ts';

/** Removes questions and counts that are over. */
export async function tidySignIn(db: Tx, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_challenge').where('expires_at', '<', before).execute();
  await db.deleteFrom('passkey_challenge').where('expires_at', '<', before).execute();
  await sql`select forget_attempts(${before})`.execute(db);
}
