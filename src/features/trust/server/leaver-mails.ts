import type { IsoDate } from '#core/date.ts';
import { fromDutchClock } from '#core/dutch-clock.ts';
import { trustLeaving as en } from '#i18n/en/trust-leaving.ts';
import { trustLeaving as nl } from '#i18n/nl/trust-leaving.ts';
import { formatDay } from '#i18n/format.ts';
import type { Settings } from '#server/ctx.ts';
import type { OutgoingMail } from '#core/posted.ts';
import { hashToken, keyedHash } from '#server/secret.ts';
import { codeEnds, digitsFrom } from '../domain/leaving.ts';
import type { Gone, LeaverFacts, Leaving } from './leaver-address.store.ts';

const textsOf = (locale: string) => (locale === 'en' ? en : nl).mails;

/** The code that is mailed to an address, made from its row, so that nothing of it is stored. */
export const codeFor = (secretKey: string, id: string): string =>
  digitsFrom(keyedHash(secretKey, 'leaver code', id));

/** The secret of a link, from its row and the state of her work; stored as a hash only. */
export const fileToken = (secretKey: string, { id, work }: Pick<Gone, 'id' | 'work'>): string =>
  keyedHash(secretKey, `leaver file ${String(work)}`, id);
export const fileHash = (secretKey: string, gone: Pick<Gone, 'id' | 'work'>): string =>
  hashToken(fileToken(secretKey, gone));

/** Until the end of a day. */
function usefulOn(day: IsoDate): Pick<OutgoingMail, 'usefulUntil'> {
  const end = fromDutchClock(`${day}T23:59`);
  return end === null ? {} : { usefulUntil: end };
}

/** Her last day is near: «take your file along». */
export function offerMail(
  tenantId: string,
  { personId, name, email, locale, lastDay }: Leaving,
  { publicUrl }: Settings,
): OutgoingMail {
  const t = textsOf(locale).offer;
  const day = formatDay(locale, lastDay);
  return {
    tenantId,
    to: email,
    subject: t.subject,
    text: t.text({ name, day, link: `${publicUrl}/sharing/data` }),
    key: `file-offer:${personId}:${lastDay}`,
    ...usefulOn(lastDay),
  };
}

/** The code, to an address that may have been mistyped: without her name or board. */
export function codeMail(
  tenantId: string,
  address: { readonly id: string; readonly email: string; readonly locale: string },
  { secretKey }: Settings,
  now: Date,
): OutgoingMail {
  const t = textsOf(address.locale).code;
  const code = codeFor(secretKey, address.id);
  return {
    tenantId,
    to: address.email,
    subject: t.subject,
    text: t.text({ code: `${code.slice(0, 3)} ${code.slice(3)}` }),
    key: `leaving:${address.id}:code`,
    usefulUntil: codeEnds(now),
  };
}

/** «An address was named», at work, so that she hears of one that she did not name. Without the address itself. */
export function namedMail(
  tenantId: string,
  { name, email, locale }: LeaverFacts,
  id: string,
  { publicUrl }: Settings,
): OutgoingMail | null {
  if (email === null) return null;
  const t = textsOf(locale).named;
  return {
    tenantId,
    to: email,
    subject: t.subject,
    text: t.text({ name, link: `${publicUrl}/sharing/data#leaving` }),
    key: `leaver-named:${id}`,
  };
}

/** The link to her file, to the address that she confirmed. */
export function fileMail(
  tenantId: string,
  gone: Gone,
  { publicUrl, secretKey }: Settings,
  until: IsoDate,
): OutgoingMail {
  const { id, work, email, locale, organisation } = gone;
  const t = textsOf(locale).file;
  const link = `${publicUrl}/take/${fileToken(secretKey, { id, work })}`;
  return {
    tenantId,
    to: email,
    subject: t.subject,
    text: t.text({ organisation, until: formatDay(locale, until), link }),
    key: `leaving:${id}:file:${String(work)}`,
    ...usefulOn(until),
  };
}
