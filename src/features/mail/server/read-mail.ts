import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { readStoredMail } from '#server/mail/mail.store.ts';
import { query } from '#server/usecase.ts';

/** One kept mail with its words: in the demonstration, of made-up people. Elsewhere there is no such page. */
export const readMail = query({
  permission: 'mail.administer',
  audit: 'mail.mail-read',
  input: z.strictObject({ mailId: z.uuid() }),
  run: async ({ db, ctx }, { mailId }) => {
    const mail = ctx.settings.demo ? await readStoredMail(db, mailId) : null;
    if (mail === null || mail.state !== 'kept') return err(notFound);
    const { recipient, subject, body, calendar, createdAt } = mail;
    return ok({ recipient, subject, body, createdAt, hasInvitation: calendar !== null });
  },
});
