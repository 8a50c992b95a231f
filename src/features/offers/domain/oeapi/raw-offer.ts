import { limits } from '../content-schema.ts';
import type { ImportFault } from '../import.ts';
import { startedYears } from '../offer.ts';
import type { OfferContent } from '../offer.ts';
import { isItem } from './bundle.ts';
import type { Item } from './bundle.ts';
import { extension } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { centsIn, codeIn, dayIn, hoursIn, listIn, monthsIn, textIn } from './values.ts';

/** What the standard has no place for, or no place that is always filled; written by us and read back. */
export const extended = [
  'kind',
  'routeCode',
  'level',
  'form',
  'hours',
  'hoursPerWeek',
  'yearCosts',
  'needs',
  'grants',
  'region',
  'place',
  'directions',
  'competences',
  'places',
  'contactEmail',
] as const satisfies readonly (keyof OfferContent)[];

/** Puts our own extension, where it is there, before what the fields of the standard said. */
export function withExtension(
  item: Item,
  plain: Record<keyof OfferContent, unknown>,
): Record<keyof OfferContent, unknown> {
  const ext = isItem(item['ext']) ? item['ext'][extension] : null;
  const own = isItem(ext) ? ext : {};
  return {
    ...plain,
    ...Object.fromEntries(extended.filter((field) => field in own).map((field) => [field, own[field]])),
  };
}

/** An offer as far as the fields of the standard tell it, still to be checked. */
export function plainOffer(
  dialect: Dialect,
  sort: 'course' | 'programme',
  item: Item,
  offerings: readonly Item[],
): Record<keyof OfferContent, unknown> {
  const months = monthsIn(item['duration']);
  const code = isItem(item['primaryCode']) ? item['primaryCode']['code'] : item['primaryCode'];
  const addresses = [...listIn(item['addresses']), ...offerings.flatMap((one) => listIn(one['addresses']))];
  return {
    code: typeof code === 'string' ? code : '',
    name: textIn(item['name']),
    summary: textIn(item['description']),
    kind: kindOf(dialect, sort, item),
    routeCode: null,
    level: codeIn(dialect.levels, item['level']),
    form: formOf(dialect, item),
    hours: hoursIn(item),
    hoursPerWeek: null,
    months,
    yearCosts: costsOf(dialect, offerings, months),
    needs: [],
    needsText: textIn(item['admissionRequirements'] ?? item['requirements']),
    grants: [],
    starts: offerings.map((one) => dayIn(one[dialect.start])).filter((day) => day !== ''),
    region: null,
    place: cityOf(addresses),
    directions: [],
    competences: [],
    places: placesOf(offerings),
    link: typeof item['link'] === 'string' ? item['link'] : '',
    contactEmail: '',
  };
}

const wholeProgrammes = ['programme', 'program'];

function kindOf(dialect: Dialect, sort: 'course' | 'programme', item: Item): OfferContent['kind'] {
  if (sort === 'course') return 'course';
  return wholeProgrammes.includes(String(item[dialect.programmeType])) ? 'degree' : 'further-training';
}

/** Only what the dialect names itself: a field may hold «toString». */
const otherForm = ({ otherForms }: Dialect, word: string): OfferContent['form'] =>
  Object.hasOwn(otherForms, word) ? (otherForms[word] ?? null) : null;

function formOf(dialect: Dialect, item: Item): OfferContent['form'] {
  const forms = listIn(item[dialect.modes])
    .map((word) => codeIn(dialect.forms, word) ?? otherForm(dialect, String(word)))
    .filter((form) => form !== null);
  if (forms.includes('online') && forms.includes('on-site')) return 'blended';
  return forms[0] ?? (item['modeOfStudy'] === dialect.modesOfStudy.dual ? 'at-work' : null);
}

/** The standard has one price for all of it: it stands in the first year. The first that can be read counts. */
function costsOf(dialect: Dialect, offerings: readonly Item[], months: number | null): number[] {
  const cents = pricesOf(dialect, offerings)
    .map(priceIn)
    .find((price) => price !== null);
  return cents === undefined ? [] : [cents, ...Array<number>(startedYears(months ?? 1) - 1).fill(0)];
}

const pricesOf = (dialect: Dialect, offerings: readonly Item[]): Item[] =>
  offerings
    .flatMap((one) => listIn(one['priceInformation']))
    .filter(isItem)
    .filter(({ costType }) => costType === dialect.totalCosts);

function priceIn({ amount, currency }: Item): number | null {
  const cents = typeof currency === 'string' && currency.toUpperCase() !== 'EUR' ? null : centsIn(amount);
  return cents === null || cents > limits.yearCents ? null : cents;
}

/** The prices that stand there and that we cannot read, by name. */
export const unreadPrices = (dialect: Dialect, offerings: readonly Item[], where: string): ImportFault[] =>
  pricesOf(dialect, offerings)
    .filter((price) => priceIn(price) === null)
    .map(({ amount, currency }) =>
      [amount, currency].filter((part) => ['string', 'number'].includes(typeof part)).join(' '),
    )
    .map((value) => ({ where, field: 'yearCosts', code: 'not-an-amount', value: value.slice(0, 80) }));

const cityOf = (addresses: readonly unknown[]): string => {
  const city = addresses.filter(isItem).find((one) => typeof one['city'] === 'string')?.['city'];
  return typeof city === 'string' ? city : '';
};

function placesOf(offerings: readonly Item[]): number | null {
  const most = offerings
    .map((one) => one['maxNumberStudents'])
    .find((value) => typeof value === 'number' && value > 0);
  return typeof most === 'number' ? most : null;
}
