import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';

/** What goes along with the sessions and the programs that act for somebody. */
export interface AccessEnd {
  /** All her passkeys: she left. */
  readonly passkeys?: boolean;
  /** The passkeys made from that moment on, which may be somebody else's. */
  readonly passkeysSince?: Date;
  /** The one session that stays: of this browser. */
  readonly except?: string;
}

/** Ends every way in which these people are let in now: sessions, programs with a token, and passkeys where it says so. */
export async function endAccess(db: Tx, people: readonly string[], end: AccessEnd = {}): Promise<void> {
  if (people.length === 0) return;
  const them = sql`person_id = any(${[...people]}::uuid[])`;
  const but = end.except === undefined ? sql`true` : sql`id <> ${end.except}`;
  await sql`delete from session where ${them} and ${but}`.execute(db);
  await sql`delete from api_token where ${them}`.execute(db);
  if (end.passkeys === true) await sql`delete from passkey where ${them}`.execute(db);
  else if (end.passkeysSince !== undefined)
    await sql`delete from passkey where ${them} and created_at >= ${end.passkeysSince}`.execute(db);
}
