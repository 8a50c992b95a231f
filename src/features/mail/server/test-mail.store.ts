import { sql } from 'kysely';
import { installation } from '#core/id.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { MailState } from '#server/mail/states.ts';

export async function readOwnAddress(
  db: Reader,
  personId: string,
): Promise<{ email: string; name: string; locale: 'nl' | 'en' } | null> {
  const { rows } = await sql<{ email: string; name: string; locale: 'nl' | 'en' }>`
    select email, given_name as name, locale from person where id = ${personId} and email is not null`.execute(
    db,
  );
  return rows[0] ?? null;
}

export interface TriedMail {
  readonly state: MailState;
  readonly to: string;
  readonly at: Date;
  readonly sentAt: Date | null;
  /** What the server said the last time; it is about the operator's own mail. */
  readonly answer: string | null;
}

/** The last test mail of the installation. */
export async function readLastTest(db: Reader): Promise<TriedMail | null> {
  const { rows } = await sql<TriedMail>`
    select state, recipient as to, created_at as at, sent_at as "sentAt", last_error as answer from mail_message
    where tenant_id = ${installation} and key like 'test:%' order by created_at desc, id desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}
