import type { IsoDate } from '#core/date.ts';
import { formatDay } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { HomeTexts } from '#i18n/nl/home.ts';
import type { NextStep } from '../domain/next-step.ts';

/** Of whom the things are that wait, and the first day: «voor 4 mensen: Samira El Amrani, Marloes Bos en
 * nog 2 · eerste voor 3 december». People are counted, not things; how many they are is said where that is another number. */
export function waitsText(
  t: HomeTexts,
  locale: Locale,
  today: IsoDate,
  { who = [], count = 0, people = count, due = null }: Pick<NextStep, 'who' | 'count' | 'people' | 'due'>,
): string | undefined {
  const names = [...new Set(who)];
  const parts = [
    names.length > 0 ? t.whoWaits(names, people, people !== count && people > 1) : '',
    due === null ? '' : t.firstBy(formatDay(locale, due, today)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' · ');
}
