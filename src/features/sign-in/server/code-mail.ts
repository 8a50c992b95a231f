import { signIn as en } from '#i18n/en/sign-in.ts';
import { signIn as nl } from '#i18n/nl/sign-in.ts';
import type { Settings } from '#server/ctx.ts';
import type { OutgoingMail } from '#core/posted.ts';
import { showCode } from '../domain/code.ts';
import type { Identity } from './people.store.ts';
import type { Secrets } from './secrets.ts';

/** Names the mail of one asking, so that it is written once and can be found again. */
export const mailKey = (challengeId: string): string => `sign-in:${challengeId}`;

/** The mail with the code and the link, in her language. The code stands in no subject: those show on locked screens. */
export function codeMail(
  { actor, locale }: Identity,
  email: string,
  { code, link }: Secrets,
  challenge: { id: string; expiresAt: Date },
  { publicUrl }: Settings,
): OutgoingMail {
  const t = (locale === 'en' ? en : nl).mail;
  return {
    tenantId: actor.tenantId,
    to: email,
    subject: t.subject,
    text: t.text(actor.name, showCode(code), `${publicUrl}/sign-in/link/${link}`),
    key: mailKey(challenge.id),
    usefulUntil: challenge.expiresAt,
  };
}
