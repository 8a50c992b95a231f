import type { Locale } from '#i18n/locale.ts';
import { momentOf } from '../domain/instrument.ts';
import type { Model } from '../domain/model.ts';
import { schoolRound } from '../texts.ts';
import type { KindTexts } from '../texts.ts';
import type { GuestWords } from './words.ts';

/** A kind of round about a school in words: on its pages, and for who answers. */
export interface SchoolWords extends GuestWords, Pick<KindTexts, 'title' | 'lead'> {
  readonly themes: readonly string[];
  /** What the levels are called, from low to high. */
  readonly levels: readonly string[];
}

/** Each level by name, and how it looks under the first question of a theme. */
export function schoolWords(
  { themes, themeIn, levelsIn }: Model,
  own: Readonly<Record<Locale, KindTexts>>,
  locale: Locale,
): SchoolWords {
  const { title, lead, ask, intro, now, wanted, remarks } = own[locale];
  const levels = levelsIn(locale);
  return {
    title,
    lead,
    themes,
    levels,
    guest: { ...schoolRound[locale].guest, title: ask, intro: () => intro, text: () => remarks },
    theme: (key) => ({ title: themeIn(locale, key).name, lead: themeIn(locale, key).standard }),
    wording: (question) => (momentOf(question) === 'now' ? now : wanted),
    figures: (question) =>
      levels.map((label, index) =>
        momentOf(question) === 'now'
          ? { label, hint: themeIn(locale, question.theme).phases[index] }
          : { label },
      ),
  };
}
