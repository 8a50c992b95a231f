import { parseIsoDate } from './date.ts';
import type { IsoDate } from './date.ts';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

/** Why a text is no number: nothing of the kind, or one that can be read in two ways. */
export type NumberFault = 'not-a-number' | 'ambiguous-number';

/**
 * Reads a number of at most nine figures and so many decimals (0 to 4) as Dutch people write it: «7,5», «7.5»,
 * «1.250,50», «12 000», «450,-». A point before exactly three figures makes thousands, unless three decimals may be
 * meant as well: then it is ambiguous. Nothing below zero.
 */
export function readNumber(text: string, decimals: number): Result<number, NumberFault> {
  const plain = text
    .trim()
    .replace(/,-{1,2}$/, '')
    .replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '.');
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain);
  if (grouped && decimals > 2 && /^\d{1,3}\.\d{3}$/.test(text.trim())) return err('ambiguous-number');
  const bare = (grouped ? plain.replaceAll('.', '') : plain).replace(',', '.');
  const [, whole = '', parts = ''] = /^(\d{1,9})(?:\.(\d*))?$/.exec(bare) ?? [];
  return whole === '' || parts.length > decimals ? err('not-a-number') : ok(Number(bare));
}

/** A number of at most two decimals, or null. */
export function numberOf(text: string): number | null {
  const number = readNumber(text, 2);
  return number.ok ? number.value : null;
}

/** Hours as people write them («16», «16,5», «1:30», «16 uur») in whole minutes; null when it is none. */
export function minutesOf(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:uur|uren|u|hours?|h)\.?$/, '');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(plain);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = numberOf(plain);
  return hours === null ? null : Math.round(hours * 60);
}

/** Euros as people write them («450», «€ 450,50», «1.250,-», «1 250 euro») in whole cents; null when it is none. */
export function centsOf(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:€|eur)\s*/, '')
    .replace(/\s*(?:€|euros?|eur)$/, '');
  const euros = numberOf(plain);
  return euros === null ? null : Math.round(euros * 100);
}

/** A day as people write it («1-2-2027», «01/02/2027», «1.2.2027») or as a browser does; null when it is none. */
export function dayOf(text: string): IsoDate | null {
  const plain = text.trim();
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  if (match === null) return parseIsoDate(plain);
  const [, day = '', month = '', year = ''] = match;
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A number as it is shown again: «7,5»; nothing is empty. */
export const numberText = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');

/** Minutes as hours, as they are shown again: «16», «16,5» or «1:20». */
export function hoursText(minutes: number | null): string {
  if (minutes === null || minutes % 6 === 0) return numberText(minutes === null ? null : minutes / 60);
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Cents as euros, as they are shown again: «450» or «450,50». */
export function eurosText(cents: number | null): string {
  if (cents === null || cents % 100 === 0) return numberText(cents === null ? null : cents / 100);
  return (cents / 100).toFixed(2).replace('.', ',');
}
