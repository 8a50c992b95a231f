import { addDays, isoDate } from '#core/date.ts';
import type { IsoDate, SchoolYear } from '#core/date.ts';
import type { Locale } from '#i18n/locale.ts';
import type { ConversationTexts } from '#i18n/nl/conversation.ts';
import type { YearMoment, YearPart } from '#ui/picture/types.ts';
import type { MonthOfConversations } from '../domain/school-year.ts';

/** «2026-2027» */
export const yearName = ({ startYear }: Pick<SchoolYear, 'startYear'>): string =>
  `${String(startYear)}-${String(startYear + 1)}`;

/** The twelve months of a school year, each with a short name. */
export function monthsOf(year: SchoolYear, locale: Locale): YearPart[] {
  return Array.from({ length: 12 }, (_, index) => {
    const start = firstOfMonth(year.startYear, 8 + index);
    const end = addDays(firstOfMonth(year.startYear, 9 + index), -1);
    return { start, end, label: monthName(locale, start, 'short') };
  });
}

/** One moment for each month with talks, in the middle of it. */
export const stripMoments = (
  t: ConversationTexts,
  locale: Locale,
  months: readonly MonthOfConversations[],
): YearMoment[] =>
  months.map(({ month, held, planned }) => ({
    date: addDays(month, 14),
    dateText: monthName(locale, month, 'long'),
    label: t.team.month(held, planned),
    done: planned === 0,
  }));

function firstOfMonth(startYear: number, month: number): IsoDate {
  const year = startYear + Math.floor((month - 1) / 12);
  return isoDate(`${String(year)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`);
}

const monthName = (locale: Locale, day: IsoDate, width: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { month: width, timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace('.', '');
