import { maturity } from '#features/maturity/texts.ts';
import { operators } from '#features/operators/texts.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { schoolRound } from '#shapes/round/texts.ts';

/** Every catalogue of the product by slice: those of i18n, and those that slices keep in their own folder, one line each. */
export const catalogues = (locale: Locale) => ({
  ...messages(locale),
  maturity: maturity[locale],
  operators: operators[locale],
  schoolRound: schoolRound[locale],
});
