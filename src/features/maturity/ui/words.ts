import type { Locale } from '#i18n/locale.ts';
import { momentOf } from '#shapes/round/domain/instrument.ts';
import type { GuestWords } from '#shapes/round/ui/words.ts';
import type { MaturityTexts } from '../texts.nl.ts';
import { aspectIn, phasesIn } from '../domain/instrument.ts';

/** The sheet of a round about a school in words: each phase by name, and how it looks under the first question. */
export const maturityWords = (t: MaturityTexts, locale: Locale): GuestWords => ({
  guest: t.guest,
  theme: (key) => ({ title: aspectIn(locale, key).name, lead: aspectIn(locale, key).standard }),
  wording: (question) => (momentOf(question) === 'now' ? t.guest.now : t.guest.wanted),
  figures: (question) =>
    phasesIn(locale).map((label, index) =>
      momentOf(question) === 'now'
        ? { label, hint: aspectIn(locale, question.theme).phases[index] }
        : { label },
    ),
});
