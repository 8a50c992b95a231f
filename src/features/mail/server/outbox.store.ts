import { sql } from 'kysely';
import type { Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { personSubject } from '#server/db/subject.ts';
import type { Reader } from '#server/db/transaction.ts';
import { deadLetters } from '#server/jobs/queues.ts';
import type { MailState } from '#server/mail/states.ts';

/** A mail as an administrator sees it: that it is there, for whom, and how it went. Not what is in it. */
export interface MailLine {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly reason: string | null;
  readonly createdAt: Date;
}

/** Work in the background that failed for good. */
export interface DeadWork {
  readonly id: string;
  readonly name: string;
  readonly since: Date;
  readonly attempts: number;
  readonly reason: string | null;
}

/** Mails that wait for a person's decision: in doubt, or failed. Oldest first. */
export const readTroubledMails = (db: Reader, limit: number): Promise<MailLine[]> =>
  read(db, sql`m.state in ('uncertain', 'failed')`, sql`m.created_at`, limit);

/** The other mails, newest first, from a moment back. */
export const readOtherMails = (db: Reader, before: Date | null, limit: number): Promise<MailLine[]> =>
  read(
    db,
    sql`m.state not in ('uncertain', 'failed') and (${before}::timestamptz is null or m.created_at < ${before})`,
    sql`m.created_at desc`,
    limit,
  );

async function read(
  db: Reader,
  condition: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  limit: number,
): Promise<MailLine[]> {
  const { rows } = await sql<MailLine>`
    select m.id, m.recipient, m.subject, m.state, m.attempts, m.last_error as reason, m.created_at as "createdAt"
    from mail_message m where ${condition} order by ${order}, m.id limit ${limit}`.execute(db);
  return rows;
}

/** Of this organisation; jobs have no fence of their own. */
export async function readDeadWork(db: Reader, tenantId: TenantId): Promise<DeadWork[]> {
  const { rows } = await sql<DeadWork>`
    select id, coalesce(data ->> 'schedule', source_name) as name, source_created_on as since,
      source_retry_count + 1 as attempts, source_output ->> 'reason' as reason
    from pgboss.job
    where name = ${deadLetters} and state = 'created' and data ->> 'tenantId' = ${tenantId}
    order by created_on limit 100`.execute(db);
  return rows;
}

/** The person for whom a mail is, so that reading it stands in her log; of nobody when she is not one of ours. */
export async function mailSubject(db: Reader, mailId: string, day: IsoDate): Promise<Subject | null> {
  const row = await db
    .selectFrom('mail_message')
    .select(['tenant_id', 'person_id'])
    .where('id', '=', mailId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const person = row.person_id === null ? null : await personSubject(db, row.person_id, day, null);
  const nobody = { personId: null, schoolIds: [], coachIds: [], audiences: [], participantIds: [] };
  return person ?? { tenantId: row.tenant_id as TenantId, ...nobody };
}
