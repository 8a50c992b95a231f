import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import type { Person } from './person.ts';
import { choicesForPage } from './planner/dates.ts';
import { valueOn } from '#core/rule.ts';
import { situationOf } from './situation.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { isTaught, waysThrough } from './ways.ts';
import type { Way } from './ways.ts';

/** What makes a way worth a look: no other is sooner, cheaper or lighter. */
export const virtues = ['fastest', 'cheapest', 'lightest'] as const;
export type Virtue = (typeof virtues)[number];

export interface NamedWay extends Way {
  readonly virtues: readonly Virtue[];
}

/** Weekly hours among which she chooses the most that she wants. */
export const ceilings = [4, 8, 12, 16, 20, 24, 32, 40] as const;

/** The most hours a week that there are for study, as long as she chooses nothing else; whole hours. */
export function ceilingOf(knowledge: Knowledge, person: Person, asOf: IsoDate): number {
  return Math.floor(hoursBesideOwn(knowledge, person, asOf) + person.ownHoursPerWeek);
}

function hoursBesideOwn(knowledge: Knowledge, person: Person, asOf: IsoDate): number {
  const leave = valueOn(knowledge.rules, 'study_leave.hours_per_week', asOf, 0);
  const { entitledHoursPerWeek } = situationOf(knowledge, person, asOf);
  return entitledHoursPerWeek + Math.max(person.studyLeaveHoursPerWeek, leave);
}

/** Where she wants to go, and what there is to choose from. */
export interface WayQuestion {
  readonly knowledge: Knowledge;
  readonly person: Person;
  readonly goal: Credential;
  /** The most hours a week that she wants to study, whatever hours she has now; null: the hours that she has. */
  readonly ceiling: number | null;
  readonly asOf: IsoDate;
  /** What institutes publish. */
  readonly taught: readonly TaughtOffer[];
}

export interface NamedWays {
  /** First those of which institutes teach every study, soonest first; then the others. */
  readonly ways: readonly NamedWay[];
  /** How many of them institutes teach whole. */
  readonly taughtWays: number;
  /** False when there may be better ones. */
  readonly isComplete: boolean;
}

/**
 * The ways to a goal that no other of its kind beats, with what each is best in. Beside the ways that institutes teach
 * stand those along national routes only where they would be sooner, cheaper or lighter.
 */
export function waysWithin({ knowledge, person, goal, ceiling, asOf, taught }: WayQuestion): NamedWays {
  const ownHoursPerWeek =
    ceiling === null ? person.ownHoursPerWeek : ceiling - hoursBesideOwn(knowledge, person, asOf);
  const reckoned = situationOf(knowledge, person, asOf);
  const situation = { ...reckoned, person: { ...reckoned.person, ownHoursPerWeek } };
  const find = (withRoutes: boolean) =>
    waysThrough(knowledge, situation, goal, { taught, withRoutes, mostChoices: choicesForPage });
  const all = find(true);
  const atInstitutes =
    taught.length === 0 ? { ways: all.ways.filter(isTaught), isComplete: true } : find(false);
  const others = all.ways.filter(
    (way) => !isTaught(way) && !atInstitutes.ways.some((one) => isAsGood(one, way)),
  );
  return {
    ways: [...named(atInstitutes.ways), ...named(others)],
    taughtWays: atInstitutes.ways.length,
    isComplete: all.isComplete && atInstitutes.isComplete,
  };
}

/**
 * The least of the hours to choose from within which there is a way, for who finds none in the hours that she has; null
 * when none of them is enough.
 */
export function enoughHours(question: Omit<WayQuestion, 'ceiling'>): number | null {
  const { ways } = waysWithin({ ...question, ceiling: Math.max(...ceilings) });
  const least = Math.min(...ways.map(({ peakHoursPerWeek }) => peakHoursPerWeek));
  return ceilings.find((hours) => least <= hours) ?? null;
}

const isAsGood = (one: Way, other: Way): boolean =>
  one.readyOn <= other.readyOn &&
  one.costCents <= other.costCents &&
  one.peakHoursPerWeek <= other.peakHoursPerWeek;

function named(ways: readonly Way[]): readonly NamedWay[] {
  const sorted = [...ways].sort(
    (one, other) =>
      compare(one.readyOn, other.readyOn) ||
      one.costCents - other.costCents ||
      one.peakHoursPerWeek - other.peakHoursPerWeek,
  );
  const least = (of: (way: Way) => number): number => Math.min(...sorted.map(of));
  const cheapest = least(({ costCents }) => costCents);
  const lightest = least(({ peakHoursPerWeek }) => peakHoursPerWeek);
  return sorted.map((way) => ({
    ...way,
    virtues: [
      ...(way.readyOn === sorted[0]?.readyOn ? (['fastest'] as const) : []),
      ...(way.costCents === cheapest ? (['cheapest'] as const) : []),
      ...(way.peakHoursPerWeek === lightest ? (['lightest'] as const) : []),
    ],
  }));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
