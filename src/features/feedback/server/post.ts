import { dayInNetherlands } from '#core/date.ts';
import { feedback as en } from '#i18n/en/feedback.ts';
import { formatDay } from '#i18n/format.ts';
import { feedback as nl } from '#i18n/nl/feedback.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readContact } from './colleague.store.ts';
import { linkAddress } from './link.ts';
import type { StoredRequest } from './request.store.ts';

const words = { nl, en } as const;

/** The words of the mail that she did not change, in one language. */
export const readyText = (locale: 'nl' | 'en', name: string): string => words[locale].mail.ready(name);

/** True when she left the ready words as they are, in either language; then each reader gets them in her own. */
export const isReadyText = (text: string, name: string): boolean =>
  text.trim() === '' || (['nl', 'en'] as const).some((locale) => readyText(locale, name) === text.trim());

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Tells her that there is something to read: with names once a day at most, without names when the round has ended by
 * itself. It says no number, no name and not whether there was enough to show; that stands on the page alone.
 */
export async function tellAsker(
  tools: Pick<WriteTools, 'ctx' | 'db' | 'mail' | 'today'>,
  letter: 'answered' | 'ended',
  { id, tenantId, personId }: Pick<StoredRequest, 'id' | 'tenantId' | 'personId'>,
): Promise<void> {
  const her = await readContact(tools.db, personId);
  if (her === null || her.email === null) return;
  const { mail } = words[her.locale];
  await tools.mail({
    tenantId,
    to: her.email,
    subject: mail.asker[letter],
    text: mail.toAsker(her.name, mail.asker[letter], `${tools.ctx.settings.publicUrl}/feedback/${id}`),
    key: `feedback:${id}:${letter}:${tools.today}`,
  });
}

/** Queues an invitation or a reminder in the reader's language; her own words go along as she wrote them. */
export async function write(
  tools: Pick<WriteTools, 'ctx' | 'mail'>,
  letter: 'invite' | 'remind',
  request: Pick<StoredRequest, 'tenantId' | 'mode' | 'invitation' | 'least'>,
  asker: string,
  reader: Reader,
): Promise<void> {
  const { mail } = words[reader.locale];
  await tools.mail({
    tenantId: request.tenantId,
    to: reader.email,
    subject: mail.subject[letter](asker),
    text: mail.frame({
      reader: reader.name,
      asker,
      text: request.invitation === '' ? mail.ready(asker) : request.invitation,
      reminder: letter === 'invite' ? null : request.mode,
      link: linkAddress(tools.ctx.settings.publicUrl, reader.token),
      until: formatDay(reader.locale, dayInNetherlands(reader.expiresAt)),
      who: words[reader.locale].guest.whoSees[request.mode](asker, request.least),
    }),
    key: `feedback:${reader.id}:${letter}`,
    usefulUntil: reader.expiresAt,
  });
}
