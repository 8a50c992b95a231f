import { installation } from '#core/id.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { MailState } from '#server/mail/states.ts';

export async function readOwnAddress(
  db: Reader,
  personId: string,
): Promise<{ email: string; name: string; locale: 'nl' | 'en' } | null> {
  return rowOf<{ email: string; name: string; locale: 'nl' | 'en' }>(db)`
    select email, given_name as name, locale from person where id = ${personId} and email is not null`;
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
  return rowOf<TriedMail>(db)`
    select state, recipient as to, created_at as at, sent_at, last_error as answer from mail_message
    where tenant_id = ${installation} and key like 'test:%' order by created_at desc, id desc limit 1`;
}
