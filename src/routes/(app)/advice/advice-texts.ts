import type { Texts } from '#features/advice/ui/words.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';

/** The words of the pages of advice, out of the catalogues that they come from. */
export function adviceTexts(locale: Locale): Texts {
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
