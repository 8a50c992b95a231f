import { sql } from 'kysely';
import type { OutgoingMail } from '#core/posted.ts';
import { addIfNew, one, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '../db/transaction.ts';
import { mailLifecycle } from './states.ts';
import type { MailMove, MailState } from './states.ts';

/** A mail as it is sent. */
export interface StoredMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: NonNullable<OutgoingMail['calendar']> | null;
  readonly state: MailState;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly handedOverAt: Date | null;
}

interface NewMail {
  readonly tenantId: string;
  readonly id: string;
  readonly key: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: StoredMail['calendar'];
  readonly state: 'waiting' | 'kept';
  readonly expiresAt: Date | null;
}

/** False when a mail for the same reason is there already. */
export async function insertMail(db: Tx, mail: NewMail, now: Date): Promise<boolean> {
  return (
    (await addIfNew(db, 'mail_message', {
      tenantId: mail.tenantId,
      id: mail.id,
      key: mail.key,
      personId: sql<string>`(select id from person
        where tenant_id = ${mail.tenantId} and email = ${mail.recipient.toLowerCase()})`,
      recipient: mail.recipient,
      subject: mail.subject,
      body: mail.body,
      calendarMethod: mail.calendar?.method ?? null,
      calendarContent: mail.calendar?.content ?? null,
      state: mail.state,
      createdAt: now,
      expiresAt: mail.expiresAt,
    })) > 0
  );
}

export async function readStoredMail(db: Reader, id: string): Promise<StoredMail | null> {
  const row = await one(db, 'mail_message', { id });
  if (row === null) return null;
  const { calendarMethod: method, calendarContent: content } = row;
  return {
    id: row.id,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    calendar: method === null || content === null ? null : { method, content },
    state: row.state,
    createdAt: new Date(row.createdAt),
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt),
    handedOverAt: row.handedOverAt === null ? null : new Date(row.handedOverAt),
  };
}

/** Takes one step of its life; false when the mail is not in a state for it, so that of two only one goes on. */
export async function move(
  db: Tx,
  id: string,
  by: MailMove,
  now: Date,
  reason: string | null = null,
): Promise<boolean> {
  const { from, to } = mailLifecycle.change(by);
  return (
    (await save(
      db,
      'mail_message',
      { id, state: from },
      {
        state: to,
        lastError: reason,
        ...(by === 'hand-over' ? { handedOverAt: now, attempts: sql`attempts + 1` } : {}),
        ...(by === 'confirm' ? { sentAt: now, body: '', calendarMethod: null, calendarContent: null } : {}),
      },
    )) === 1
  );
}

/** What never went out waits again, if it is still of use; gives its id. By its key, because the same is asked again. */
export async function release(db: Tx, key: string, now: Date): Promise<string | null> {
  const { from, to } = mailLifecycle.change('release');
  const row = await db
    .updateTable('mail_message')
    .set({ state: to, last_error: null })
    .where('key', '=', key)
    .where('state', 'in', from)
    .where('body', '<>', '')
    .where((mail) => mail.or([mail('expires_at', 'is', null), mail('expires_at', '>', now)]))
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Of this organisation, what was kept after that moment for want of a mail server; never what a demonstration made up. */
export async function keptSince(db: Reader, after: Date): Promise<string[]> {
  const rows = await rowsOf<{ key: string }>(db)`
    select m.key from mail_message m join tenant t on t.id = m.tenant_id
    where m.state = 'kept' and m.created_at >= ${after} and not t.demonstration order by m.created_at`;
  return rows.map(({ key }) => key);
}

/** Back to waiting, as somebody decided at that moment; false when it went out or was handed over since. */
export async function moveDecided(db: Tx, id: string, decidedAt: Date): Promise<boolean> {
  const { from, to } = mailLifecycle.change('send-again');
  const result = await db
    .updateTable('mail_message')
    .set({ state: to, last_error: null })
    .where('id', '=', id)
    .where('state', 'in', from)
    .where((mail) => mail.or([mail('handed_over_at', 'is', null), mail('handed_over_at', '<=', decidedAt)]))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The mail server could not be reached or did not want it yet; it stays waiting. */
export async function noteAttempt(db: Tx, id: string, reason: string): Promise<void> {
  await save(
    db,
    'mail_message',
    { id, state: 'waiting' },
    { attempts: sql`attempts + 1`, lastError: reason },
  );
}

/** Mails that nobody is going to send: they wait or were being handed over, and there is no job for them. */
export async function forgottenMails(db: Reader, before: Date): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(db)`
    select m.id from mail_message m
    where m.state in ('waiting', 'handing-over') and m.created_at < ${before}
      and not exists (select from pgboss.job j
        where j.name = 'mail' and j.state < 'completed' and j.data ->> 'mailId' = m.id::text)`;
  return rows.map(({ id }) => id);
}

/** Removes what is old, and the words of what is of no use any more. */
export async function tidyMails(db: Tx, now: Date, removeBefore: Date): Promise<void> {
  await db
    .deleteFrom('mail_message')
    .where('created_at', '<', removeBefore)
    .where('state', 'in', ['sent', 'failed', 'kept', 'uncertain'])
    .execute();
  await db
    .updateTable('mail_message')
    .set({ body: '' })
    .where('expires_at', '<', now)
    .where('state', 'in', ['failed', 'kept', 'uncertain'])
    .where('body', '<>', '')
    .execute();
}
