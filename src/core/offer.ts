import type { IsoDate } from './date.ts';
import type { AdviceDirection } from './direction.ts';
import type { Words } from './words.ts';

/**
 * Something a person can hold, as one word: `diploma:mbo-4`, `diploma:ad`, `test:pabo-geography`, `test:21plus`,
 * `licence:teacher-primary`, `function:leraarondersteuner-a`, `module:<offer code>`, `role:<code>`.
 */
export type Credential = string;

/** The kinds of teaching that an institute can publish (inventory O-GP4). */
export const offerKinds = ['module', 'course', 'further-training', 'side-entry', 'degree'] as const;

export type OfferKind = (typeof offerKinds)[number];

/** What someone holds after an offer, and for how long; null is for ever. */
export interface Grant {
  readonly credential: Credential;
  /** Whole months after the finish during which it counts. */
  readonly validMonths: number | null;
}

/** One thing that can be followed somewhere, from a start date. */
export interface Offer {
  readonly code: string;
  readonly instituteId: string | null;
  readonly name: Words;
  readonly kind: OfferKind;
  /** The national route that it is a form of, when there is one. */
  readonly routeCode: string | null;
  /** The level of the diploma or certificate: `mbo-4`, `ad`, `hbo` …; null when it has none. */
  readonly level: string | null;
  /** Study hours in a week, 0 or more. */
  readonly hoursPerWeek: number;
  /** Practice at a school in a week beside them, that paid work there can be; absent: none, or not told apart. */
  readonly practiceHoursPerWeek?: number;
  /** Length in whole months, 0 or more. */
  readonly months: number;
  /** Cents to pay per started year, the first at the start; what funding pays for it is already taken off. */
  readonly yearCosts: readonly number[];
  /** Every group must be met; one credential of a group is enough. */
  readonly needs: readonly (readonly Credential[])[];
  readonly grants: readonly Grant[];
  /** Days on which it starts, in order. */
  readonly starts: readonly IsoDate[];
  readonly region: string | null;
  readonly directions: readonly AdviceDirection[];
  readonly competences: readonly string[];
  readonly places: number | null;
}

interface Taken {
  readonly hours: number;
  readonly months: number;
  readonly yearCosts: readonly number[];
}

/** What it takes and costs in its first year: plans ask per school year. */
export const firstYearOf = ({ hours, months, yearCosts }: Taken) => ({
  minutes: Math.round(hours / Math.max(1, months / 12)) * 60,
  cents: yearCosts[0] ?? 0,
});

/** The kinds of step of a plan in which an institute teaches. */
export const taughtSteps = ['module', 'course', 'further-training', 'side-entry', 'pabo'] as const;

type TaughtStep = (typeof taughtSteps)[number];

/** Under which kind of step an offer stands in a plan: a degree is the pabo, or further training. */
export function taughtStepOf({ kind, routeCode }: Pick<Offer, 'kind' | 'routeCode'>): TaughtStep {
  if (kind !== 'degree') return kind;
  return routeCode?.startsWith('pabo') === true ? 'pabo' : 'further-training';
}
