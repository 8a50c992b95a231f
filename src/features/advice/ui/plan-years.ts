import { isoDate, schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { formatEuros } from '#i18n/format.ts';
import type { LoadYear } from '#ui/picture/types.ts';
import type { NamedWay } from '../domain/choice.ts';
import type { Texts } from './words.ts';
import { nameIn } from './words.ts';

/** What a step of a way is called: its route, or what an intake asks. */
export function stepName(texts: Texts, { offers }: NamedWay, index: number): string {
  const offer = offers[index];
  if (offer === undefined) return '';
  if (offer.routeCode !== null) return nameIn(texts.locale, offer.name);
  const intake = Object.entries(texts.intake).find(([code]) => offer.code.startsWith(code));
  return intake?.[1] ?? nameIn(texts.locale, offer.name);
}

const monthKey = (day: IsoDate): string => day.slice(0, 7);

/** The first days of the twelve months of a school year. */
const monthsOf = (startYear: number): readonly IsoDate[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 7) % 12) + 1;
    return isoDate(`${String(startYear + (month < 8 ? 1 : 0))}-${String(month).padStart(2, '0')}-01`);
  });

/** A way as school years of weekly load, with what each year costs; from the first year with anything in it. */
export function loadYears(texts: Texts, way: NamedWay, today: IsoDate): readonly LoadYear[] {
  const t = texts.page.plans;
  const load = new Map(way.months.map(({ month, hoursPerWeek }) => [monthKey(month), hoursPerWeek]));
  const days = [today, ...way.steps.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])];
  const first = schoolYearOf([...days].sort()[0] ?? today).startYear;
  const last = schoolYearOf([...days].sort().at(-1) ?? today).startYear;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const startYear = first + index;
    const money = way.years.find(({ year }) => year.startYear === startYear);
    return {
      label: t.year(startYear),
      note:
        money === undefined || money.dueCents === 0
          ? t.nothingToPay
          : payText(texts, money.dueCents, money.ownCents),
      months: monthsOf(startYear).map((month) => {
        const amount = load.get(monthKey(month)) ?? 0;
        return { label: monthLabel(texts, month), amount, text: t.hours(amount) };
      }),
    };
  });
}

const payText = (texts: Texts, due: number, own: number): string =>
  texts.page.plans.pay(formatEuros(texts.locale, due), own === 0 ? null : formatEuros(texts.locale, own));

const monthLabel = ({ page }: Texts, month: IsoDate): string =>
  page.plans.shortMonths[Number(month.slice(5, 7)) - 1] ?? '';
