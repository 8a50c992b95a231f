import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { mailLifecycle } from '#server/mail/states.ts';
import { command } from '#server/usecase.ts';
import { readTrace } from './outbox.store.ts';

/** The operator decides that a mail in doubt, failed or kept goes out after all; the product does it, in its organisation. */
export const sendMailAgain = command({
  permission: 'mail.administer',
  audit: 'mail.mail-sent-again',
  input: z.strictObject({ mailId: z.uuid() }),
  run: async ({ db, ctx, now, changed }, { mailId }) => {
    const trace = await readTrace(db, mailId);
    if (trace === null) return err(notFound);
    const { tenantId, state, expiresAt } = trace;
    if (ctx.settings.smtpUrl === null) return err(refused('no-mail-server'));
    if (expiresAt !== null && expiresAt <= now) return err(refused('mail-too-late'));
    if (!mailLifecycle.allows(state, 'send-again')) return err(refused('mail-not-waiting'));
    await ctx.jobs.send(db, 'mail-again', { tenantId, mailId, decidedAt: now.toISOString() });
    changed(mailId, { organisation: tenantId });
    return ok(null);
  },
});
