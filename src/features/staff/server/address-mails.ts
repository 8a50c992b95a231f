import { dayInNetherlands } from '#core/date.ts';
import { address as en } from '#i18n/en/address.ts';
import { address as nl } from '#i18n/nl/address.ts';
import { formatDay } from '#i18n/format.ts';
import type { Settings } from '#server/ctx.ts';
import type { OutgoingMail } from '#core/posted.ts';
import { hashToken, keyedHash } from '#server/secret.ts';
import { expiresAt } from '../domain/address-change.ts';
import type { HrColleague, ToldChange } from './address-change.store.ts';

type Side = 'new' | 'old';

/** The secret of a link, made from the change itself, so that it can be mailed again; stored as a hash only. */
export const linkToken = (secretKey: string, id: string, side: Side): string =>
  keyedHash(secretKey, `address ${side}`, id);

export const linkHash = (secretKey: string, id: string, side: Side): string =>
  hashToken(linkToken(secretKey, id, side));

const textsOf = (locale: string) => (locale === 'en' ? en : nl).mails;

const linkOf = ({ publicUrl, secretKey }: Settings, id: string, side: Side): string =>
  `${publicUrl}/address/${linkToken(secretKey, id, side)}`;

/** «Is this address yours?», to the new one. `round` tells one asking from the next. */
export function confirmMail(change: ToldChange, settings: Settings, round: number): OutgoingMail {
  const { name, organisation, newEmail, askedByName } = change;
  const t = textsOf(change.locale).confirm;
  return {
    tenantId: change.tenantId,
    to: newEmail,
    subject: t.subject,
    text: t.text({
      name,
      organisation,
      newEmail,
      by: askedByName ?? organisation,
      until: formatDay(change.locale, dayInNetherlands(expiresAt(change))),
      link: linkOf(settings, change.id, 'new'),
    }),
    key: `address:${change.id}:new:${String(round)}`,
    usefulUntil: expiresAt(change),
  };
}

/** «Your address is being changed», to the old one, which may say yes or no. Null when there is none. */
export function noticeMail(change: ToldChange, settings: Settings): OutgoingMail | null {
  const { name, oldEmail, newEmail, organisation, askedByName } = change;
  if (oldEmail === null) return null;
  const t = textsOf(change.locale).notice;
  return {
    tenantId: change.tenantId,
    to: oldEmail,
    subject: t.subject,
    text: t.text({
      name,
      oldEmail,
      newEmail,
      by: askedByName ?? organisation,
      link: linkOf(settings, change.id, 'old'),
    }),
    key: `address:${change.id}:old`,
  };
}

/** «From now on you sign in with this one», to both. */
export function countsMails(change: ToldChange, settings: Settings): OutgoingMail[] {
  const { name, oldEmail, newEmail } = change;
  const t = textsOf(change.locale).counts;
  const one = { tenantId: change.tenantId, subject: t.subject };
  const toNew = {
    ...one,
    to: newEmail,
    text: t.toNew({ name, newEmail }),
    key: `address:${change.id}:counts`,
  };
  if (oldEmail === null) return [toNew];
  const link = linkOf(settings, change.id, 'old');
  return [
    toNew,
    {
      ...one,
      to: oldEmail,
      text: t.toOld({ name, oldEmail, newEmail, link }),
      key: `address:${change.id}:counts-old`,
    },
  ];
}

/** «She says that this is not right», to who is HR. */
export function objectedMail(change: ToldChange, hr: HrColleague, settings: Settings): OutgoingMail {
  const t = textsOf(hr.locale).objected;
  const { name, organisation, newEmail, askedByName, personId } = change;
  return {
    tenantId: change.tenantId,
    to: hr.email,
    subject: t.subject,
    text: t.text({
      hr: hr.name,
      name,
      newEmail,
      by: askedByName ?? organisation,
      isClosed: change.state === 'disputed',
      link: `${settings.publicUrl}/staff/${personId}`,
    }),
    key: `address:${change.id}:objected:${hr.id}`,
  };
}
