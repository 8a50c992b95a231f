declare const isoDateBrand: unique symbol;

/** A calendar day as YYYY-MM-DD, without time or zone. Compares correctly as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const dayInMilliseconds = 86_400_000;
/** The calendar has no year 0, and the database no day in it. */
const pattern = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/;

/** Reads YYYY-MM-DD; null when the text is no day of the calendar (2026-02-30). */
export function parseIsoDate(text: string): IsoDate | null {
  if (!pattern.test(text)) return null;
  const day = Number(text.slice(8));
  return day > 0 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
    ? (text as IsoDate)
    : null;
}

/** Reads a day that is known to be right; throws RangeError otherwise. For constants and database rows. */
export function isoDate(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** None in a month that there is not. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const toTime = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);
const toIso = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10) as IsoDate;

export const addDays = (day: IsoDate, days: number): IsoDate => toIso(toTime(day) + days * dayInMilliseconds);

/** The same day so many months later, or the last of that month when it is shorter. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const toDay = Math.min(ofMonth, daysIn(toYear, toMonth));
  return isoDate([String(toYear).padStart(4, '0'), twoFigures(toMonth), twoFigures(toDay)].join('-'));
}

const twoFigures = (number: number): string => String(number).padStart(2, '0');

/** No day in the product lies before somebody's working life, or further ahead than anybody plans. */
const earliest = isoDate('1950-01-01');
const monthsAhead = 240;

export const isWithinReach = (day: IsoDate, today: IsoDate): boolean =>
  earliest <= day && day <= addMonths(today, monthsAhead);

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toTime(to) - toTime(from)) / dayInMilliseconds);

/** The calendar day in the Netherlands at a moment: staff live by the Dutch clock, servers by UTC. */
export function dayInNetherlands(moment: Date): IsoDate {
  const hour = Math.floor(moment.getTime() / 3_600_000);
  // Since 1940 a day begins on a whole hour there, and nearly always it is still the hour of the last question.
  if (hour !== lastAsked.hour) lastAsked = { hour, day: isoDate(dutchDay.format(moment)) };
  return lastAsked.day;
}
let lastAsked = { hour: NaN, day: isoDate('2000-01-01') };
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** A school year runs from 1 August to 31 July; it is named by the year in which it starts. */
export interface SchoolYear {
  readonly startYear: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function schoolYearOf(day: IsoDate): SchoolYear {
  const year = Number(day.slice(0, 4));
  const startYear = day.slice(5) >= '08-01' ? year : year - 1;
  return {
    startYear,
    from: isoDate(`${String(startYear)}-08-01`),
    to: isoDate(`${String(startYear + 1)}-07-31`),
  };
}

/** A span of days; `to` is the last day that counts, null while it is open. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export const covers = (period: Period, day: IsoDate): boolean =>
  period.from <= day && (period.to === null || day <= period.to);
