import type { Words } from '#core/words.ts';
import type { Locale } from './locale.ts';
import type { DemandTexts } from './nl/demand.ts';

interface Row {
  readonly group: 'direction' | 'step' | 'theme';
  readonly code: string;
  readonly people: number | null;
  readonly possible: number | null;
  readonly offers: number | null;
}

/** What a row is called: a direction, a kind of step, or a theme by where it comes from. */
export function demandName(
  locale: Locale,
  t: DemandTexts,
  routeNames: Readonly<Record<string, Words>>,
  { group, code }: Pick<Row, 'group' | 'code'>,
): string {
  if (group === 'direction') return t.directions[code] ?? code;
  if (group === 'step') return t.steps[code] ?? code;
  const name = code.slice(code.indexOf(':') + 1);
  if (code.startsWith('route:')) return routeNames[name]?.[locale] ?? name;
  return t.options[name] ?? name;
}

/** What stands out in a row, in plain words; nothing where there is no figure. */
export function demandSentence(t: DemandTexts, gap: string, { people, possible, offers }: Row): string {
  if (people === null) return '';
  const can = possible === null ? '' : ` ${t.can(possible)}`;
  if (gap === 'nobody') return t.gap.nobody;
  if (gap === 'offers') return `${t.gap.offers(people, offers ?? 0)}${can}`;
  if (gap === 'no-offers' || gap === 'at-school' || gap === 'not-counted')
    return `${t.gap[gap](people)}${can}`;
  return '';
}
