import { dayInNetherlands } from '#core/date.ts';
import { formatDay } from '#i18n/format.ts';
import { signIn as en } from '#i18n/en/sign-in.ts';
import { signIn as nl } from '#i18n/nl/sign-in.ts';
import type { Settings } from '#server/ctx.ts';
import type { OutgoingMail } from '#core/posted.ts';
import type { OwnDetails } from './account.store.ts';

/** «A passkey was made», so that she hears of one that she did not make. Null without an address. */
export function passkeyMail(
  tenantId: string,
  { name, email, locale }: OwnDetails,
  passkey: { readonly id: string; readonly device: string },
  now: Date,
  { publicUrl }: Settings,
): OutgoingMail | null {
  if (email === null) return null;
  const t = (locale === 'en' ? en : nl).mail;
  const made = { name, device: passkey.device, day: formatDay(locale, dayInNetherlands(now)) };
  return {
    tenantId,
    to: email,
    subject: t.passkeySubject,
    text: t.passkeyText(made, `${publicUrl}/account`),
    key: `passkey:${passkey.id}`,
  };
}
