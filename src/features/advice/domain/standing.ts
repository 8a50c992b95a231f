import { eachOf } from '#core/keys.ts';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import { hasUnvalued } from './diploma.ts';
import type { OwnFacts } from './facts.form.ts';
import { contradictionsOf } from './contradiction.ts';
import type { Contradiction, Told } from './contradiction.ts';
import { personFunctionOf, workingTimeOn } from './person.ts';
import type { Certificate, Contract, Diploma, Person, SchoolAnswer, Travel } from './person.ts';
import { strengthsOf } from './strength.ts';
import type { Shown } from './strength.ts';
import { moduleOf } from './taught-offer.ts';
import { certificatesOf, ownPlace } from './told.ts';

/** Where she stands, as the product knows it from all its parts. */
export interface Standing extends Shown {
  readonly facts: OwnFacts;
  readonly jobs: readonly (Contract & { readonly functionCode: string })[];
  readonly yearsWorking: number | null;
  readonly yearsInEducation: number | null;
  readonly diplomas: readonly Diploma[];
  /** A diploma of hers looks like a licence to teach, and she was not asked yet. */
  readonly licenceOpen: boolean;
  /** Offers of institutes that she finished, by the institutes' codes. */
  readonly finished: readonly { readonly code: string; readonly on: IsoDate }[];
  /** The places of the schools where she works now. */
  readonly schoolPlaces: readonly string[];
  readonly wishes: Readonly<Partial<Record<Direction, number>>>;
  /** What was said to be possible, 1–5; the best answer of her schools and board. */
  readonly possible: Readonly<Partial<Record<Direction, number>>>;
}

/** What advice would like to know and nobody told; each has a place where she can tell it. */
export const gaps = [
  'birth',
  'hours',
  'qualification',
  'diplomas',
  'abroad',
  'licence',
  'agree',
  'years',
  'wishes',
  'school',
  'job',
] as const;
export type Gap = (typeof gaps)[number];

/** What changes which ways there are; wishes only change their order in the advice. */
export const gapsForWays: readonly Gap[] = [
  'birth',
  'hours',
  'diplomas',
  'abroad',
  'licence',
  'years',
  'job',
];

/**
 * What is taken for granted while she has not told it. Every one of these is said on the page: an age between the test
 * at 21 and the extra hours of later years, a wish of «perhaps», no hours or money of her own.
 */
export const assumed = { age: 35, wish: 3, wantsQualification: 'unsure' } as const;

/** Whole years on a day by month and year of birth; in the month itself the birthday may still come, so it is not counted. */
export function ageOn(birthYear: number, birthMonth: number, day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return Math.max(0, year - birthYear - (month > birthMonth ? 0 : 1));
}

/** The person for whom we reason, and what was missing to know her well. */
export function personOf(
  standing: Standing,
  asOf: IsoDate,
): { readonly person: Person; readonly missing: readonly Gap[] } {
  const { facts, jobs, diplomas, wishes, possible } = standing;
  const current = jobs.find(({ from, to }) => from <= asOf && (to === null || asOf <= to)) ?? jobs.at(-1);
  const known = facts.birthYear !== null && facts.birthMonth !== null;
  const person: Person = {
    age: known ? ageOn(facts.birthYear, facts.birthMonth, asOf) : assumed.age,
    birth: known ? { year: facts.birthYear, month: facts.birthMonth } : null,
    function: personFunctionOf(current?.functionCode),
    contracts: jobs.map(({ from, to, workingTimeFactor }) => ({ from, to, workingTimeFactor })),
    yearsWorking: standing.yearsWorking ?? standing.yearsInEducation ?? 0,
    yearsInEducation: standing.yearsInEducation ?? 0,
    diplomas,
    certificates: [...certificatesOf(facts, asOf), ...followed(standing.finished)],
    wishes: perDirection((direction) => wishes[direction] ?? assumed.wish),
    wantsQualification: facts.wantsQualification ?? assumed.wantsQualification,
    goal: facts.goal,
    ownHoursPerWeek: (facts.ownMinutes ?? 0) / 60,
    studyLeaveHoursPerWeek: (facts.leaveMinutes ?? 0) / 60,
    budgetCents: facts.budgetCents ?? 0,
    travel: travelOf(facts.travel, standing.schoolPlaces),
    strengths: strengthsOf(standing),
    school: perDirection((direction) => answerOf(possible[direction])),
  };
  return { person, missing: missingIn(standing, known, current !== undefined, asOf) };
}

/** What she told, held against itself; only what she told, nothing that is taken for granted. */
export function contradictionsIn(
  { facts, jobs, yearsWorking, yearsInEducation, diplomas }: Standing,
  asOf: IsoDate,
  fullWeek: number | null,
): readonly Contradiction[] {
  const { birthYear, birthMonth, ownMinutes, leaveMinutes } = facts;
  const inHours = (minutes: number | null): number | null => (minutes === null ? null : minutes / 60);
  const told: Told = {
    age: birthYear === null || birthMonth === null ? null : ageOn(birthYear, birthMonth, asOf),
    yearsWorking,
    yearsInEducation,
    diplomas,
    employedFrom: jobs.map(({ from }) => from).sort()[0] ?? null,
    ownHours: inHours(ownMinutes),
    leaveHours: inHours(leaveMinutes),
    workHours: fullWeek === null || jobs.length === 0 ? null : workingTimeOn(jobs, asOf) * fullWeek,
  };
  return contradictionsOf(told, asOf);
}

function missingIn(standing: Standing, ageKnown: boolean, hasJob: boolean, asOf: IsoDate): readonly Gap[] {
  const { facts, diplomas, yearsInEducation, wishes, possible } = standing;
  const open: Record<Gap, boolean> = {
    birth: !ageKnown,
    hours: facts.ownMinutes === null,
    qualification: facts.wantsQualification === null,
    diplomas: diplomas.length === 0,
    abroad: hasUnvalued({ diplomas }),
    licence: standing.licenceOpen,
    agree: contradictionsIn(standing, asOf, null).length > 0,
    years: yearsInEducation === null,
    wishes: directions.some((direction) => wishes[direction] === undefined),
    school: directions.every((direction) => possible[direction] === undefined),
    job: !hasJob,
  };
  return gaps.filter((gap) => open[gap]);
}

/** Who finished an offer holds its module; a diploma or a test is another matter, and hers to tell. */
const followed = (finished: Standing['finished']): readonly Certificate[] =>
  finished.map((offer) => ({ credential: moduleOf(offer), obtainedOn: offer.on }));

const travelOf = (told: readonly string[], schoolPlaces: readonly string[]): Travel | null =>
  told.length === 0 ? null : { regions: told, places: told.includes(ownPlace) ? schoolPlaces : [] };

const answerOf = (can: number | undefined): SchoolAnswer | null =>
  can === undefined ? null : can >= 4 ? 'can' : can === 3 ? 'can-if' : 'not-now';

const perDirection = <Value>(value: (direction: Direction) => Value): Readonly<Record<Direction, Value>> =>
  eachOf(directions, value);
