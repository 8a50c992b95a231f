import { Buffer } from 'node:buffer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Settings } from '../ctx.ts';
import type { StoredMail } from './mail.store.ts';

/**
 * The mail as bytes: plain text, with the invitation beside it as Outlook and Google want it (standards.md, section 7).
 * The same mail always has the same Message-ID, so that a copy would be recognised.
 */
export async function composeMail(
  mail: StoredMail,
  settings: Pick<Settings, 'publicUrl' | 'mailFrom'>,
): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: 'Ontwikkeldoor', address: settings.mailFrom },
    to: mail.recipient,
    subject: mail.subject,
    date: mail.createdAt,
    messageId: `<${mail.id}@${new URL(settings.publicUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: mail.body,
    ...(mail.calendar === null ? {} : { alternatives: [invitation(mail.calendar)] }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const invitation = ({ method, content }: NonNullable<StoredMail['calendar']>) => ({
  contentType: `text/calendar; charset=UTF-8; method=${method}`,
  content: Buffer.from(content, 'utf8'),
  contentTransferEncoding: 'base64',
});
