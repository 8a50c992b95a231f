import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { deadLetters } from '#server/jobs/queues.ts';
import { mailsInTrouble } from '#server/waiting/others.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import type { MailState } from '#server/mail/states.ts';

/** A mail as the operator sees it: when, of which organisation and kind, and how it went. */
export interface MailLine {
  readonly id: string;
  readonly organisation: string;
  readonly kind: string;
  readonly state: MailState;
  readonly attempts: number;
  /** In our own codes only. */
  readonly reason: string | null;
  readonly createdAt: Date;
  /** For whom and about what: of made-up people, in the demonstration. Otherwise null. */
  readonly shown: { readonly recipient: string; readonly subject: string } | null;
}

/** Work in the background that failed for good. */
export interface DeadWork {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly since: Date;
  readonly attempts: number;
  readonly reason: string | null;
}

interface Look {
  readonly isDemo: boolean;
  readonly now: Date;
}

/** Mails that wait for a person's decision: in doubt, failed, or kept. Oldest first. */
export const readTroubledMails = (db: Reader, look: Look, limit: number): Promise<MailLine[]> =>
  read(db, look.isDemo, isAmong(mailsInTrouble(look), 'm.mail_id'), sql`m.created_at`, limit);

/** The other mails, newest first, from a moment back. */
export const readOtherMails = (
  db: Reader,
  look: Look,
  before: Date | null,
  limit: number,
): Promise<MailLine[]> =>
  read(
    db,
    look.isDemo,
    sql`not ${isAmong(mailsInTrouble(look), 'm.mail_id')} and (${before}::timestamptz is null or m.created_at < ${before})`,
    sql`m.created_at desc`,
    limit,
  );

async function read(
  db: Reader,
  isDemo: boolean,
  condition: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  limit: number,
): Promise<MailLine[]> {
  // The fence shows the mails themselves of made-up organisations only (migration 0032).
  const shown = sql`(select json_build_object('recipient', w.recipient, 'subject', w.subject)
    from mail_message w where w.tenant_id = m.tenant_id and w.id = m.mail_id)`;
  return rowsOf<MailLine>(db)`
    select m.mail_id as id, t.name as organisation, m.kind, m.state, m.attempts, m.reason,
      m.created_at, ${isDemo ? shown : sql`null`} as shown
    from mail_trace m join tenant t on t.id = m.tenant_id
    where ${condition} order by ${order}, m.mail_id limit ${limit}`;
}

/** Where a mail is and until when it is of use. */
export async function readTrace(
  db: Reader,
  mailId: string,
): Promise<{ tenantId: TenantId; state: MailState; expiresAt: Date | null } | null> {
  return rowOf<{ tenantId: TenantId; state: MailState; expiresAt: Date | null }>(db)`
    select tenant_id, state, expires_at from mail_trace where mail_id = ${mailId}`;
}

/** Of every organisation; jobs have no fence of their own. What a mail server said of a mail may hold an address. */
export async function readDeadWork(db: Reader): Promise<DeadWork[]> {
  return rowsOf<DeadWork>(db)`
    select j.id, coalesce(j.data ->> 'schedule', j.source_name) as name, t.name as organisation,
      j.source_created_on as since, j.source_retry_count + 1 as attempts,
      case when j.source_name <> 'mail' then j.source_output ->> 'reason' end as reason
    from pgboss.job j left join tenant t on t.id::text = j.data ->> 'tenantId'
    where j.name = ${deadLetters} and j.state = 'created'
    order by j.created_on limit 100`;
}
