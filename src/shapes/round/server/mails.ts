import { dayInNetherlands } from '#core/date.ts';
import { formatDay } from '#i18n/format.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readAsker } from './asker.store.ts';
import type { RoundKind } from './kind.ts';
import { linkAddress } from './link.ts';
import type { StoredRound } from './round.store.ts';

/** True when the ready words were left as they are, in either language; then each reader gets them in her own. */
export const isReadyText = ({ words }: RoundKind, text: string, name: string): boolean =>
  text.trim() === '' || [words.nl, words.en].some(({ mail }) => mail.ready(name) === text.trim());

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Tells who asks that there is something to read: with names once a day at most, without names when the round has ended by
 * itself. It says no number, no name and not whether there was enough to show; that stands on the page alone.
 */
export async function tellAsker(
  tools: Pick<WriteTools, 'ctx' | 'db' | 'mail' | 'today'>,
  kind: RoundKind,
  letter: 'answered' | 'ended',
  round: Pick<StoredRound, 'id' | 'tenantId' | 'personId' | 'schoolId'>,
): Promise<void> {
  const { told } = await readAsker(tools.db, round, tools.today);
  for (const { id, name, email, locale } of told) {
    if (email === null) continue;
    const { mail } = kind.words[locale];
    await tools.mail({
      tenantId: round.tenantId,
      to: email,
      subject: mail.asker[letter],
      text: mail.toAsker(name, mail.asker[letter], `${tools.ctx.settings.publicUrl}${kind.page(round.id)}`),
      key: `${kind.key}:${round.id}:${letter}:${tools.today}${round.personId === null ? `:${id}` : ''}`,
    });
  }
}

/** Queues an invitation or a reminder in the reader's language; own words go along as they were written. */
export async function write(
  tools: Pick<WriteTools, 'ctx' | 'mail'>,
  kind: RoundKind,
  letter: 'invite' | 'remind',
  round: Pick<StoredRound, 'tenantId' | 'mode' | 'invitation' | 'least'>,
  asker: string,
  reader: Reader,
): Promise<void> {
  const { mail, whoSees } = kind.words[reader.locale];
  await tools.mail({
    tenantId: round.tenantId,
    to: reader.email,
    subject: mail.subject[letter](asker),
    text: mail.frame({
      reader: reader.name,
      asker,
      text: round.invitation === '' ? mail.ready(asker) : round.invitation,
      reminder: letter === 'invite' ? null : round.mode,
      link: linkAddress(`${tools.ctx.settings.publicUrl}${kind.link}`, reader.token),
      until: formatDay(reader.locale, dayInNetherlands(reader.expiresAt)),
      who: whoSees[round.mode](asker, round.least),
    }),
    key: `${kind.key}:${reader.id}:${letter}`,
    usefulUntil: reader.expiresAt,
  });
}
