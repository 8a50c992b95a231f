import { parseIsoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';

/** Days of an open end as HR systems write it: 31-12-9999, 01-01-2999, 00-00-0000. */
const openEnd = /^(\d\d?\D\d\d?\D(9999|2999)|(9999|2999)\D?\d\d\D?\d\d|0+\D0+\D0+)$/;
const excelDayZero = Date.UTC(1899, 11, 30);

/**
 * Reads a day as lists give it: 1-8-2020, 01/08/2020, 2020-08-01, 20200801, Excel's own number, with or without a time
 * behind it; null for anything else, also for a year of two figures.
 */
export function dayOf(text: string): IsoDate | null {
  const before = readDays.get(text);
  if (before !== undefined) return before;
  const day = readDay(text);
  if (readDays.size < 10_000) readDays.set(text, day);
  return day;
}

/** Lists repeat their days: the first of August stands in thousands of rows. */
const readDays = new Map<string, IsoDate | null>();

function readDay(text: string): IsoDate | null {
  const bare = text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '').trim();
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(bare);
  if (dutch) return parseIsoDate(`${dutch[3] ?? ''}-${two(dutch[2])}-${two(dutch[1])}`);
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(bare);
  if (iso) return parseIsoDate(`${iso[1] ?? ''}-${iso[2] ?? ''}-${iso[3] ?? ''}`);
  if (/^[2-6]\d{4}(\.\d+)?$/.test(bare))
    return parseIsoDate(
      new Date(excelDayZero + Math.floor(Number(bare)) * 86_400_000).toISOString().slice(0, 10),
    );
  return null;
}

const two = (digits = ''): string => digits.padStart(2, '0');

/** Reads a last day; 'open' when there is none, null when it is no day. */
export const endOf = (text: string): IsoDate | 'open' | null =>
  text === '' || openEnd.test(text) ? 'open' : dayOf(text);

/** How a working time is written: as a fraction, in percents, or in hours of a full week. */
export type WorkingTimeUnit = 'fraction' | 'percent' | 'hours';

/** Hours of a full working week (cao-po art. 2.1 [B]). */
const fullWeek = 40;

/**
 * Reads a working time as a fraction of full time with four decimals, above 0 and at most 1; null otherwise. A sign in the
 * cell («81,25%», «32,5 uur») says more than the column.
 */
export function workingTimeOf(text: string, unit: WorkingTimeUnit): number | null {
  const [, number = '', sign = ''] = /^(\d{1,3}(?:[.,]\d+)?)\s*(%|uur|u)?\.?$/i.exec(text.trim()) ?? [];
  if (number === '') return null;
  const value = Number(number.replace(',', '.'));
  const meant = sign === '%' ? 'percent' : sign !== '' ? 'hours' : unit;
  const factor = Math.round(10_000 * asFraction(value, meant, sign !== '')) / 10_000;
  return factor > 0 && factor <= 1 ? factor : null;
}

/** A column of percents in Excel holds fractions: there a 1 is everything, not one percent. */
function asFraction(value: number, unit: WorkingTimeUnit, isSigned: boolean): number {
  if (unit === 'hours') return value / fullWeek;
  if (unit === 'percent' && (isSigned || value > 1)) return value / 100;
  return value;
}

/** Reads «4», «schaal 4», «OOP 4», «L10»; undefined when it is no scale of 1 to 16, null when no figure belongs to it. */
export function scaleOf(text: string): number | null | undefined {
  if (text === '' || /^(L[A-E]|D[A-E])$/i.test(text.trim())) return null;
  const [, digits = ''] = /^[a-z .]*?(\d{1,2})$/i.exec(text.trim()) ?? [];
  const scale = Number(digits);
  return digits !== '' && scale >= 1 && scale <= 16 ? scale : undefined;
}
