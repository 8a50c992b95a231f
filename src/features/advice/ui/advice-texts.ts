import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { texts } from '#i18n/texts.ts';
import type { Texts } from './words.ts';

/** The words of the pages of advice, out of the catalogues that they come from. */
export function adviceTextsIn(locale: Locale): Texts {
  const { advice, advicePages, compass } = messages(locale);
  return {
    locale,
    page: advicePages,
    reasons: advice.reasons,
    intake: advice.intake,
    levels: advice.levels,
    directions: { ...compass.directions, higher: advicePages.higher },
    wishes: compass.wantWords,
  };
}

/** The same for a component: in the language of whoever reads it. */
export const adviceTexts = (): Texts => adviceTextsIn(texts().locale);
