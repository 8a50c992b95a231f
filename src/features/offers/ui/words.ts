import type { IsoDate } from '#core/date.ts';
import { formatDayShort, formatEuros, formatNumber } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { OffersTexts } from '#i18n/nl/offers.ts';
import type { ImportFault } from '../domain/import.ts';
import type { OfferContent } from '../domain/offer.ts';

/** A credential in words; what has none is shown by its own code. */
export function credentialText(t: OffersTexts, credential: string): string {
  const [kind = '', ...code] = credential.split(':');
  return t.credentials[credential] ?? t.otherCredential(kind, code.join(':'));
}

export const groupText = (t: OffersTexts, group: readonly string[]): string =>
  group.map((one) => credentialText(t, one)).join(` ${t.or} `);

/** What stands in a list about an offer. */
interface Line extends Pick<
  OfferContent,
  'kind' | 'level' | 'form' | 'hours' | 'months' | 'region' | 'place'
> {
  readonly institute: string;
  readonly costCents: number;
  readonly nextStart: IsoDate | null;
  readonly hasStarts: boolean;
}

export const costText = (t: OffersTexts, locale: Locale, cents: number): string =>
  cents === 0 ? t.line.free : formatEuros(locale, cents);

/** Where someone has to be. */
export function placeText(
  t: OffersTexts,
  { form, region, place }: Pick<Line, 'form' | 'region' | 'place'>,
): string {
  if (form === 'online') return t.forms.online;
  const where = place !== '' ? place : region === null ? '' : t.regions[region];
  return form === null || where === '' ? where : `${where} (${t.forms[form].toLowerCase()})`;
}

export function startText(
  t: OffersTexts,
  locale: Locale,
  line: Pick<Line, 'nextStart' | 'hasStarts'>,
): string {
  if (!line.hasStarts) return t.line.anytime;
  return line.nextStart === null ? t.line.noStart : t.line.starts(formatDayShort(locale, line.nextStart));
}

/** What it is, in one line. */
export const kindLine = (
  t: OffersTexts,
  { kind, level, institute }: Pick<Line, 'kind' | 'level' | 'institute'>,
): string =>
  [t.kinds[kind], level === null || level === 'none' ? '' : t.levels[level], institute]
    .filter((part) => part !== '')
    .join(' · ');

/** The facts by which people choose, in one line. */
export const factLine = (t: OffersTexts, locale: Locale, line: Line): string =>
  [
    line.hours === null ? '' : t.line.hours(line.hours),
    line.months === null ? '' : t.line.months(line.months),
    costText(t, locale, line.costCents),
    placeText(t, line),
    startText(t, locale, line),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** What is wrong with a field, with the name of that field before it: for a list far from the fields. */
export function withName(
  t: OffersTexts,
  { field, message }: { readonly field: string; readonly message: string },
): string {
  const name = fieldName(t, field);
  return name === field ? message : `${name}: ${message}`;
}

const fieldName = (t: OffersTexts, field: string): string => {
  const name = Object.entries(t.fields).find(([key]) => key === field)?.[1];
  return typeof name === 'string' ? name : field;
};

/** One thing that could not be read: where, what, and how it should be. */
export function faultText(t: OffersTexts, { field, code, value }: ImportFault): string {
  const words = (t.faultWords[code] ?? t.faultWords['wrong-kind'])?.(value) ?? '';
  const hint = ['double', 'no-column', 'shortened'].includes(code) ? '' : (t.hints[field] ?? '');
  return t.imports.fault(fieldName(t, field), words, hint);
}

/** A decimal number as people write it. */
export const decimal = (locale: Locale, value: number): string => formatNumber(locale, value);
