import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { move, readStoredMail } from '#server/mail/mail.store.ts';
import { sendLater } from '#server/mail/outbox.ts';
import { command, personOf } from '#server/usecase.ts';
import { mailSubject } from './outbox.store.ts';

/** An administrator decides that a mail in doubt, failed or kept goes out after all. */
export const sendMailAgain = command({
  permission: 'mail.administer',
  audit: 'mail.mail-sent-again',
  input: z.strictObject({ mailId: z.uuid() }),
  about: ({ db, today }, { mailId }) => mailSubject(db, mailId, today),
  run: async ({ db, actor, ctx, now, changed }, { mailId }) => {
    const mail = await readStoredMail(db, mailId);
    if (mail === null) return err(notFound);
    if (ctx.settings.smtpUrl === null) return err(refused('no-mail-server'));
    if (mail.expiresAt !== null && mail.expiresAt <= now) return err(refused('mail-too-late'));
    if (!(await move(db, mailId, 'send-again', now))) return err(refused('mail-not-waiting'));
    await sendLater(ctx, db, personOf(actor).tenantId, mailId);
    changed(mailId);
    return ok(null);
  },
});
