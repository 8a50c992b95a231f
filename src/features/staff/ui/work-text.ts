import { formatNumber } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { StaffTexts } from '#i18n/nl/staff.ts';

interface Work {
  readonly functionCode: string;
  readonly functionTitle: string | null;
}

/** A function as the board calls it, else by its common name. */
export const workTitle = (t: StaffTexts, work: Work): string =>
  work.functionTitle ?? t.functions[work.functionCode] ?? work.functionCode;

/** A working time as people say it: «81,25%». */
export const timeText = (locale: Locale, factor: number): string =>
  formatNumber(locale, factor, { style: 'percent', maximumFractionDigits: 2 });

/** A working time as it is typed: «0,8125». */
export const typedFactor = (locale: Locale, factor: number): string =>
  locale === 'nl' ? String(factor).replace('.', ',') : String(factor);
