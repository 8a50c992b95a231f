import type { TenantId } from '#core/id.ts';
import type { OutgoingMail, Posted } from '#core/posted.ts';
import type { Context } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import { insertMail, release } from './mail.store.ts';

/**
 * Puts a mail in the outbox in the transaction of the change; a job sends it after the commit. Without a mail server it
 * is kept. The same again is not sent twice, but is sent if it never was.
 */
export async function queueMail(ctx: Context, db: Tx, now: Date, mail: OutgoingMail): Promise<Posted> {
  const id = newId<'mail'>();
  const state = ctx.settings.smtpUrl === null ? 'kept' : 'waiting';
  const isNew = await insertMail(
    db,
    {
      tenantId: mail.tenantId,
      id,
      key: mail.key,
      recipient: mail.to,
      subject: mail.subject,
      body: mail.text,
      calendar: mail.calendar ?? null,
      state,
      expiresAt: mail.usefulUntil ?? null,
    },
    now,
  );
  if (state === 'kept') return 'kept';
  const toSend = isNew ? id : await release(db, mail.key, now);
  if (toSend === null) return 'sent-before';
  await sendLater(ctx, db, mail.tenantId, toSend);
  return 'under-way';
}

/** The job that sends this mail, in the same transaction. */
export const sendLater = (ctx: Context, db: Tx, tenantId: string, mailId: string): Promise<void> =>
  ctx.jobs.send(db, 'mail', { tenantId: tenantId as TenantId, mailId });
