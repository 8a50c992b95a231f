import { parseIsoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleUnit } from '#core/knowledge.ts';
import { formatDayShort, formatEuros, formatNumber } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { KnowledgeTexts } from '#i18n/nl/knowledge.ts';
import { groupOf } from '../domain/overview.ts';
import type { RuleLine } from '../domain/overview.ts';

/** A value as people say it: «40 uur», «€ 500», «ja». */
export function sayValue(t: KnowledgeTexts, locale: Locale, unit: RuleUnit, value: number): string {
  if (unit === 'eur-cents') return formatEuros(locale, value);
  if (unit === 'months' && value >= 24 && value % 12 === 0) return t.units.years(String(value / 12));
  const grouped = unit === 'hours-per-year' ? {} : { useGrouping: false };
  const number = formatNumber(locale, value, { maximumFractionDigits: 4, ...grouped });
  return t.units[unit](number);
}

/** «vanaf 1 aug. 2019», or with its last day. */
export function sayPeriod(
  t: KnowledgeTexts,
  locale: Locale,
  { validFrom, validTo }: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null },
): string {
  const from = formatDayShort(locale, validFrom);
  return validTo === null ? t.rule.from(from) : t.rule.fromTo(from, formatDayShort(locale, validTo));
}

/** An address as a link with the name of its site; anything else as it stands. */
export function sourceLink(source: string): { readonly text: string; readonly href?: string } {
  if (!/^https:\/\/[^\s/]+/.test(source)) return { text: source };
  const host = URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, '') : source;
  return { text: host, href: source };
}

/** A name that is data, in the language of the screen; empty when it is none. */
export const nameIn = (locale: Locale, value: unknown): string =>
  typeof value === 'object' && value !== null && locale in value ? String(Reflect.get(value, locale)) : '';

/** A day that is data; null when it is none. */
export const dayIn = (value: unknown): IsoDate | null =>
  typeof value === 'string' ? parseIsoDate(value) : null;

/** Everything that can be looked for in a line of a rule: its names, what it says, its sources and values. */
export const ruleTexts = (
  t: KnowledgeTexts,
  locale: Locale,
  { definition: { key, name, note, unit }, national, board }: RuleLine,
): readonly string[] => [
  key,
  name[locale],
  note[locale],
  t.groups[groupOf(key)],
  ...[national, board].flatMap((version) =>
    version === null ? [] : [version.source, sayValue(t, locale, unit, version.value)],
  ),
];
