import { masterclass } from '#features/masterclass/texts.ts';
import { maturity } from '#features/maturity/texts.ts';
import { operators } from '#features/operators/texts.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { schoolRound } from '#shapes/round/texts.ts';
import { gathering } from '#shapes/gathering/texts.ts';

/** Every catalogue of the product by slice or shape: those of i18n, and those that stand in the folder of who says them. */
export const catalogues = (locale: Locale) => ({
  ...messages(locale),
  gathering: gathering[locale],
  masterclass: masterclass[locale],
  maturity: maturity[locale],
  operators: operators[locale],
  schoolRound: schoolRound[locale],
});
