import type { ReadOffer } from './import.ts';
import type { OfferContent } from './offer.ts';

const fields = [
  'code',
  'name',
  'summary',
  'kind',
  'routeCode',
  'level',
  'form',
  'hours',
  'hoursPerWeek',
  'months',
  'yearCosts',
  'needs',
  'needsText',
  'grants',
  'starts',
  'region',
  'place',
  'directions',
  'competences',
  'places',
  'link',
  'contactEmail',
] as const satisfies readonly (keyof OfferContent)[];

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * An offer that was brought in again: the new words, and of a catalogue that does not tell everything what stood there
 * already. Null when nothing changes. `isWhole`: an empty field means empty, unless what stood there could not be read.
 */
export function mergedInto(before: OfferContent, given: ReadOffer, isWhole: boolean): OfferContent | null {
  const leaves = (field: keyof OfferContent): boolean =>
    given.unread?.includes(field) === true || (!isWhole && isEmpty(given[field]));
  const content = Object.fromEntries(
    fields.map((field) => [field, leaves(field) ? before[field] : given[field]]),
  ) as unknown as OfferContent;
  const same = fields.every((field) => JSON.stringify(content[field]) === JSON.stringify(before[field]));
  return same ? null : content;
}
