import type { Locale } from '#i18n/locale.ts';
import { schoolRound } from '../texts.ts';
import type { KindTexts } from '../texts.ts';
import type { RoundKind } from './kind.ts';

const wordsIn = (locale: Locale, { ask, why }: KindTexts): RoundKind['words'][Locale] => {
  const { mail, guest } = schoolRound[locale];
  const subject = {
    invite: (school: string) => mail.invite(ask(school)),
    remind: (school: string) => mail.remind(ask(school)),
  };
  return { mail: { ...mail, subject, ready: why }, whoSees: guest.whoSees };
};

/** The words of the mails of a kind of round about a school, and who sees what. */
export const schoolWords = (own: Readonly<Record<Locale, KindTexts>>): RoundKind['words'] => ({
  nl: wordsIn('nl', own.nl),
  en: wordsIn('en', own.en),
});
