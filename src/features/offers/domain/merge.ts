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
 * already. Null when nothing changes. `isWhole`: an empty field means empty.
 */
export function mergedInto(before: OfferContent, given: OfferContent, isWhole: boolean): OfferContent | null {
  const content = Object.fromEntries(
    fields.map((field) => [field, !isWhole && isEmpty(given[field]) ? before[field] : given[field]]),
  ) as unknown as OfferContent;
  const same = fields.every((field) => JSON.stringify(content[field]) === JSON.stringify(before[field]));
  return same ? null : content;
}
