import type { IsoDate } from '#core/date.ts';
import type { Locale } from './locale.ts';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const;

const cache = new Map<string, Intl.DateTimeFormat>();
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (format === undefined) cache.set(key, (format = new Intl.DateTimeFormat(tags[locale], options)));
  return format;
}

const numbers = new Map<string, Intl.NumberFormat>();
/** A number as people write it. Making a format takes longer than a row of a table, so each is made once. */
export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options);
  let format = numbers.get(key);
  if (format === undefined) numbers.set(key, (format = new Intl.NumberFormat(tags[locale], options)));
  return format.format(value);
}

/** A day as people say it: «dinsdag 24 november», with the year when it is not this one. */
export function formatDay(locale: Locale, day: IsoDate, today?: IsoDate): string {
  const withYear = today === undefined || day.slice(0, 4) !== today.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  };
  return dateFormat(locale, withYear ? { ...options, year: 'numeric' } : options).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A day in a table: «24 nov. 2026». */
export function formatDayShort(locale: Locale, day: IsoDate): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  };
  return dateFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** A moment by the Dutch clock: «dinsdag 24 november om 14:05». */
export function formatMoment(locale: Locale, moment: Date): string {
  const zone = 'Europe/Amsterdam';
  const day = dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(
    moment,
  );
  const time = dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment);
  return locale === 'nl' ? `${day} om ${time}` : `${day} at ${time}`;
}

/** Minutes as hours and minutes: «3 uur en 20 minuten». */
export function formatMinutes(locale: Locale, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words =
    locale === 'nl'
      ? { hour: 'uur', hours: 'uur', minute: 'minuut', minutes: 'minuten', and: 'en' }
      : { hour: 'hour', hours: 'hours', minute: 'minute', minutes: 'minutes', and: 'and' };
  const parts: string[] = [];
  if (hours > 0) parts.push(`${String(hours)} ${hours === 1 ? words.hour : words.hours}`);
  if (rest > 0 || hours === 0) parts.push(`${String(rest)} ${rest === 1 ? words.minute : words.minutes}`);
  return parts.join(` ${words.and} `);
}

const quarters = ['', '¼', '½', '¾'] as const;

/** Hours to the nearest quarter, for what nobody measures in minutes: «6¾ uur», «½ uur»; what is there is never nothing. */
export function formatQuarters(locale: Locale, minutes: number): string {
  const count = minutes > 0 ? Math.max(1, Math.round(minutes / 15)) : 0;
  const [whole, part] = [Math.floor(count / 4), quarters[count % 4] ?? ''];
  const number = whole === 0 && part !== '' ? part : `${String(whole)}${part}`;
  if (locale === 'nl') return `${number} uur`;
  return count <= 4 && count > 0 ? `${number} hour` : `${number} hours`;
}

/** Cents as euros: «€ 500» or «€ 12,50». */
export function formatEuros(locale: Locale, cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return formatNumber(locale, cents / 100, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
