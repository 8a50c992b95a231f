import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { mail as en } from '#i18n/en/mail.ts';
import { mail as nl } from '#i18n/nl/mail.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { readOwnAddress } from './test-mail.store.ts';

const words = { nl, en } as const;

/** A mail to the operator herself, by the way of all mails: outbox, queue, server. */
export const sendTestMail = command({
  permission: 'mail.administer',
  audit: 'mail.test-sent',
  input: z.strictObject({}),
  run: async ({ db, actor, ctx, mail, changed }) => {
    const person = personOf(actor);
    if (ctx.settings.smtpUrl === null) return err(refused('no-mail-server'));
    const own = await readOwnAddress(db, person.personId);
    if (own === null) return err(refused('no-address'));
    const id: string = newId();
    const { subject, text } = words[own.locale].test.mail;
    await mail({
      tenantId: person.tenantId,
      to: own.email,
      subject,
      text: text(own.name, ctx.settings.publicUrl),
      key: `test:${id}`,
    });
    changed(id);
    return ok(null);
  },
});
