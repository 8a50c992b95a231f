import type { IsoDate } from '#core/date.ts';
import type { Direction } from '#core/direction.ts';
import type { Credential, Grant, OfferKind } from '#core/offer.ts';

/** The level at which is taught; «none» for what has no level of the national framework. */
export const offerLevels = ['none', 'mbo-2', 'mbo-3', 'mbo-4', 'ad', 'hbo', 'master'] as const;
export type OfferLevel = (typeof offerLevels)[number];

export const offerForms = ['on-site', 'online', 'blended', 'at-work'] as const;
export type OfferForm = (typeof offerForms)[number];

/** Where someone has to be: one of the twelve provinces, or nowhere in particular. */
export const regions = [
  'nationwide',
  'drenthe',
  'flevoland',
  'friesland',
  'gelderland',
  'groningen',
  'limburg',
  'noord-brabant',
  'noord-holland',
  'overijssel',
  'utrecht',
  'zeeland',
  'zuid-holland',
] as const;
export type Region = (typeof regions)[number];

/**
 * One offer as its institute wrote it. A draft may miss what is null or empty here; what is published misses nothing
 * (`missingForPublishing`). Amounts are whole cents.
 */
export interface OfferContent {
  /** The institute's own code, unique within it. */
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly kind: OfferKind;
  /** The national learning route that this is an instance of, when there is one. */
  readonly routeCode: string | null;
  readonly level: OfferLevel | null;
  readonly form: OfferForm | null;
  /** Study load in all, lessons and own work together, in hours. */
  readonly hours: number | null;
  readonly hoursPerWeek: number | null;
  readonly months: number | null;
  /** What is paid in each started year of twelve months. */
  readonly yearCosts: readonly number[];
  /** Every group must be met, by any one of its credentials. */
  readonly needs: readonly (readonly Credential[])[];
  readonly needsText: string;
  readonly grants: readonly Grant[];
  /** First days, in order; none when someone can start at any moment. */
  readonly starts: readonly IsoDate[];
  readonly region: Region | null;
  readonly place: string;
  readonly directions: readonly Direction[];
  readonly competences: readonly string[];
  readonly places: number | null;
  readonly link: string;
  readonly contactEmail: string;
}

/** Started years of twelve months: 12 months are one year, 13 are two. */
export const startedYears = (months: number): number => Math.ceil(months / 12);

export const totalCosts = ({ yearCosts }: Pick<OfferContent, 'yearCosts'>): number =>
  yearCosts.reduce((sum, cents) => sum + cents, 0);

/** The first start from a day on; null when there is none any more, or when someone can start at any moment. */
export const nextStart = (starts: readonly IsoDate[], today: IsoDate): IsoDate | null =>
  starts.find((day) => day >= today) ?? null;

/** A field that keeps an offer from being published, and why. */
export interface Gap {
  readonly field: keyof OfferContent;
  readonly code: 'required' | 'too-short' | 'costs-per-year';
}

const shortestSummary = 20;
const needed = ['level', 'form', 'hours', 'hoursPerWeek', 'months', 'region'] as const;

/** What an offer still misses before others may read it; empty when it is complete. */
export function missingForPublishing(content: OfferContent): Gap[] {
  const gaps: Gap[] = needed
    .filter((field) => content[field] === null)
    .map((field) => ({ field, code: 'required' }));
  if (content.summary === '') gaps.push({ field: 'summary', code: 'required' });
  else if (content.summary.length < shortestSummary) gaps.push({ field: 'summary', code: 'too-short' });
  if (content.directions.length === 0) gaps.push({ field: 'directions', code: 'required' });
  if (content.contactEmail === '') gaps.push({ field: 'contactEmail', code: 'required' });
  if (content.months !== null && content.yearCosts.length !== startedYears(content.months))
    gaps.push({ field: 'yearCosts', code: 'costs-per-year' });
  return gaps;
}
