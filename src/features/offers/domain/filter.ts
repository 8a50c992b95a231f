import { z } from 'zod';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { offerKinds } from '#core/offer.ts';
import { searchInput } from '#core/search.ts';
import { offerForms, offerLevels, regions } from './offer.ts';

/** Within so many months; who can start at any moment is always in time. */
export const startChoices = ['3', '6', '12'] as const;
/** At most so many cents in all. */
export const costChoices = ['0', '50000', '150000', '500000'] as const;

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).nullable().catch(null).default(null);

/** What a visitor narrows the list by. It comes from an address, so what is unreadable counts as not chosen. */
export const filterInput = z.strictObject({
  q: searchInput.default(''),
  direction: choice(directions),
  kind: choice(offerKinds),
  level: choice(offerLevels),
  form: choice(offerForms),
  region: choice(regions),
  start: choice(startChoices),
  cost: choice(costChoices),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type OfferFilter = z.infer<typeof filterInput>;

const daysPerMonth = 30.5;

/** The last day on which a start is soon enough; null when that does not matter. */
export const latestStart = ({ start }: Pick<OfferFilter, 'start'>, today: IsoDate): IsoDate | null =>
  start === null ? null : addDays(today, Math.round(Number(start) * daysPerMonth));

export const isNarrowed = ({ page: _, ...filter }: OfferFilter): boolean =>
  Object.values(filter).some((value) => value !== null && value !== '');

/** The address of another page of the same list. */
export function pageAddress(filter: OfferFilter, page: number): string {
  const chosen = Object.entries({ ...filter, page }).filter(([, value]) => value !== null && value !== '');
  return `?${new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString()}`;
}
