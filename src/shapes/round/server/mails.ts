import { dayInNetherlands } from '#core/date.ts';
import { round as en } from '#i18n/en/round.ts';
import { formatDay } from '#i18n/format.ts';
import { round as nl } from '#i18n/nl/round.ts';
import { mailTo } from '#server/mail/to-person.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readAsker } from './asker.store.ts';
import type { RoundKind } from './kind.ts';
import { linkAddress } from './link.ts';
import type { StoredRound } from './round.store.ts';

/** True when the ready words were left as they are, in either language; then each reader gets them in her own. */
export const isReadyText = ({ words }: RoundKind, text: string, name: string): boolean =>
  text.trim() === '' || [words.nl, words.en].some(({ mail }) => mail.ready(name) === text.trim());

const frames = { nl, en } as const;

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
  tools: Pick<WriteTools, 'ctx' | 'db' | 'actor' | 'mail' | 'today'>,
  kind: RoundKind,
  letter: 'answered' | 'ended',
  round: Pick<StoredRound, 'id' | 'tenantId' | 'personId' | 'schoolId'>,
): Promise<void> {
  const { told } = await readAsker(tools.db, round, tools.today);
  const { key, page, words } = kind;
  for (const one of told)
    await mailTo(tools, one, words, ({ mail: t }, { id, name }, at) => ({
      subject: t.asker[letter],
      text: t.toAsker(name, t.asker[letter], at(page(round.id))),
      key: `${key}:${round.id}:${letter}:${tools.today}${round.personId === null ? `:${id}` : ''}`,
    }));
}

/** Queues an invitation or a reminder in the reader's language; own words go along as they were written. */
export async function write(
  tools: Pick<WriteTools, 'ctx' | 'actor' | 'mail'>,
  kind: RoundKind,
  letter: 'invite' | 'remind',
  round: Pick<StoredRound, 'mode' | 'invitation' | 'least'>,
  asker: string,
  reader: Reader,
): Promise<void> {
  await mailTo(tools, reader, kind.words, ({ mail: t, whoSees }, _, at) => ({
    subject: t.subject[letter](asker),
    text: frames[reader.locale].frame({
      ...t,
      reader: reader.name,
      asker,
      text: round.invitation === '' ? t.ready(asker) : round.invitation,
      reminder: letter === 'invite' ? null : round.mode,
      link: linkAddress(at(kind.link), reader.token),
      until: formatDay(reader.locale, dayInNetherlands(reader.expiresAt)),
      who: whoSees[round.mode](asker, round.least),
    }),
    key: `${kind.key}:${reader.id}:${letter}`,
    usefulUntil: reader.expiresAt,
  }));
}
