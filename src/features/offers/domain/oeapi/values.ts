import { dayInNetherlands, parseIsoDate } from '#core/date.ts';
import { typedCents, typedNumber } from '../typed.ts';
import { isItem } from './bundle.ts';
import type { Item } from './bundle.ts';

/** A text in one language out of several: Dutch first. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  const texts = (Array.isArray(value) ? value : []).filter(isItem);
  const dutch = texts.find(({ language }) => typeof language === 'string' && /^nl/i.test(language));
  const text = (dutch ?? texts[0])?.['value'];
  return typeof text === 'string' ? text : '';
}

export const textOut = (value: string) => [{ language: 'nl-NL', value }];

/** Hours of one study credit in Dutch higher education. */
const hoursPerCredit = 28;
const hourUnits = ['hour', 'sbu'];

/** The study load in hours, from hours where they are given and otherwise from credits; null when it is not said. */
export function hoursIn(item: Item): number | null {
  const loads = (Array.isArray(item['studyLoad']) ? item['studyLoad'] : [item['studyLoad']]).filter(isItem);
  const inHours = loads.find(({ studyLoadUnit }) => hourUnits.includes(String(studyLoadUnit)));
  const inCredits = loads.find(({ studyLoadUnit }) => studyLoadUnit === 'ects')?.['value'] ?? item['ects'];
  const hours = numberIn(inHours?.['value']);
  if (hours !== null) return Math.round(hours);
  const credits = numberIn(inCredits);
  return credits === null ? null : Math.round(credits * hoursPerCredit);
}

/** In a file of the standard this is a thousand and a quarter or a thousand times as much: nobody can know. */
const isAmbiguous = (text: string): boolean => /^\d{1,3}(?:\.\d{3})+$/.test(text.trim());

/** A number, also where it stands as text: «2.5», «2,5». */
function numberIn(value: unknown): number | null {
  if (typeof value === 'string' && isAmbiguous(value)) return null;
  const number = typeof value === 'string' ? typedNumber(value) : value;
  return typeof number === 'number' ? number : null;
}

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/;

/** An ISO 8601 duration in started months; null when it is not said. */
export function monthsIn(value: unknown): number | null {
  const match = typeof value === 'string' ? duration.exec(value) : null;
  if (match === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return Math.max(1, years * 12 + months + Math.ceil((weeks * 7 + days) / 30.5));
}

/** The day of a date or a moment; the text itself when it is neither, so that it is refused by name. */
export function dayIn(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (parseIsoDate(value) !== null) return value;
  // A moment without a zone is one of here.
  const [, local = ''] = /^(\d{4}-\d{2}-\d{2})T[\d:.]+$/.exec(value) ?? [];
  if (parseIsoDate(local) !== null) return local;
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : dayInNetherlands(new Date(time));
}

/**
 * An amount as the standard writes it («340.84») or as people do («1250,00», «1.250,00») in cents; null when it is none,
 * and when it may be read in two ways («1.250»).
 */
export function centsIn(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || isAmbiguous(text)) return null;
  if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 100);
  const cents = typedCents(text);
  return typeof cents === 'number' ? cents : null;
}

export const amountOut = (cents: number): string => (cents / 100).toFixed(2);

/** The code of ours behind a word of the standard; null when there is none. */
export const codeIn = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  word: unknown,
): Code | null => (Object.entries(words) as [Code, string][]).find(([, own]) => own === word)?.[0] ?? null;

export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
