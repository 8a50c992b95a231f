import type { Context } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';

/** A mail to one person: words in her language, perhaps with an invitation for her calendar. */
export interface OutgoingMail {
  readonly tenantId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
  /** A second mail with the same key is not queued: 'conversation:ID:invite:3'. */
  readonly key: string;
}

/** Puts a mail in the outbox in the transaction of the change; a job sends it after the commit. */
export async function queueMail(ctx: Context, db: Tx, now: Date, mail: OutgoingMail): Promise<void> {
  void ctx;
  await db
    .insertInto('mail_message')
    .values({
      tenant_id: mail.tenantId,
      id: newId(),
      key: mail.key,
      recipient: mail.to,
      subject: mail.subject,
      body: mail.text,
      calendar_method: mail.calendar?.method ?? null,
      calendar_content: mail.calendar?.content ?? null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .execute();
}
