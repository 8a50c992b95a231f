import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { readStoredMail } from '#server/mail/mail.store.ts';
import { query } from '#server/usecase.ts';
import { mailSubject } from './outbox.store.ts';

/** One kept mail with its words, where there is no mail server to bring it. Whoever it is for sees that it was read. */
export const readMail = query({
  permission: 'mail.administer',
  audit: 'mail.mail-read',
  input: z.strictObject({ mailId: z.uuid() }),
  about: ({ db, today }, { mailId }) => mailSubject(db, mailId, today),
  run: async ({ db }, { mailId }) => {
    const mail = await readStoredMail(db, mailId);
    if (mail === null || mail.state !== 'kept') return err(notFound);
    const { recipient, subject, body, calendar, createdAt } = mail;
    return ok({ recipient, subject, body, createdAt, hasInvitation: calendar !== null });
  },
});
