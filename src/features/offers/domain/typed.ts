import { parseIsoDate } from '#core/date.ts';

/** What someone typed that is no number, date or amount: kept, so that the schema refuses it by name. */
type Unreadable = string;

/** «40», «7,5»; empty is null. Anything else stays text. */
export function typedNumber(text: string): number | null | Unreadable {
  const clean = text.trim();
  if (clean === '') return null;
  return /^\d{1,7}(?:[.,]\d{1,2})?$/.test(clean) ? Number(clean.replace(',', '.')) : text;
}

/** «450», «€ 450,50», «1.250,00» as whole cents; empty is null. Anything else stays text. */
export function typedCents(text: string): number | null | Unreadable {
  const clean = text.replace(/^\s*€/, '').trim();
  if (clean === '') return null;
  const match =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,2})|,-)?$/.exec(clean) ?? /^(\d{1,7})\.(\d{2})$/.exec(clean);
  if (match === null) return text;
  const [, euros = '0', cents = ''] = match;
  return Number(euros.replaceAll('.', '')) * 100 + Number(cents.padEnd(2, '0'));
}

export const centsText = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');

export const numberText = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');

/** «2027-02-01», «1-2-2027» or «01/02/2027»; anything else stays text. */
export function typedDay(text: string): string {
  const clean = text.trim();
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(clean);
  if (match === null) return clean;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseIsoDate(iso) === null ? clean : iso;
}
