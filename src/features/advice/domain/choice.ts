import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import type { Person } from './person.ts';
import { choicesForPage } from './planner/dates.ts';
import { situationOf } from './situation.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { isAsGood, isTaught, priceOf, waysThrough } from './ways.ts';
import type { Way } from './ways.ts';

/** What makes a way worth a look: no other is sooner, cheaper or lighter. */
export const virtues = ['fastest', 'cheapest', 'lightest'] as const;
export type Virtue = (typeof virtues)[number];

export interface NamedWay extends Way {
  readonly virtues: readonly Virtue[];
}

/** Weekly hours among which she chooses the most that she wants. */
export const ceilings = [4, 8, 12, 16, 20, 24, 32, 40] as const;

/** The hours a week that she has for study, as long as she chooses nothing else. */
export const ceilingOf = (knowledge: Knowledge, person: Person, asOf: IsoDate): number =>
  situationOf(knowledge, person, asOf).time.total / 60;

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
  const situation = situationOf(knowledge, person, asOf);
  const minutes = ceiling === null ? situation.time.total : ceiling * 60;
  const find = (withRoutes: boolean) =>
    waysThrough(knowledge, situation, goal, { taught, withRoutes, minutes, mostChoices: choicesForPage });
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
 * The ways within the hours that she chose; while she chose none, within those that she has, or else within the least of
 * the hours to choose from with which there is a way.
 */
export function waysToBeginWith(question: WayQuestion): NamedWays & {
  /** The hours within which these are; null: those that she has. */
  readonly within: number | null;
} {
  const found = waysWithin(question);
  const enough = found.ways.length > 0 || question.ceiling !== null ? null : enoughHours(question);
  if (enough === null) return { ...found, within: question.ceiling };
  return { ...waysWithin({ ...question, ceiling: enough }), within: enough };
}

/**
 * The least of the hours to choose from within which there is a way, and one that is sure where there is any; null when none
 * of them is enough.
 */
export function enoughHours(question: Omit<WayQuestion, 'ceiling'>): number | null {
  const { ways } = waysWithin({ ...question, ceiling: Math.max(...ceilings) });
  const sure = ways.filter(isSure);
  const peaks = (sure.length > 0 ? sure : ways).map(({ peakHoursPerWeek }) => peakHoursPerWeek);
  return ceilings.find((hours) => Math.min(...peaks) <= hours) ?? null;
}

const isSure = ({ ifAdmitted }: Way): boolean => ifAdmitted.length === 0;

/** First what holds anyway, then what holds if she is let in; each is best among its own kind. */
function named(ways: readonly Way[]): readonly NamedWay[] {
  const sure = ways.filter(isSure);
  return [...namedAmong(sure), ...namedAmong(ways.filter((way) => !isSure(way)))];
}

function namedAmong(ways: readonly Way[]): readonly NamedWay[] {
  const sorted = [...ways].sort(
    (one, other) =>
      compare(one.readyOn, other.readyOn) ||
      comparePrice(priceOf(one), priceOf(other)) ||
      one.peakHoursPerWeek - other.peakHoursPerWeek,
  );
  const least = (of: (way: Way) => number): number => Math.min(...sorted.map(of));
  const cheapest = least(priceOf);
  const lightest = least(({ peakHoursPerWeek }) => peakHoursPerWeek);
  return sorted.map((way) => ({
    ...way,
    virtues: [
      ...(way.readyOn === sorted[0]?.readyOn ? (['fastest'] as const) : []),
      ...(priceOf(way) === cheapest && Number.isFinite(cheapest) ? (['cheapest'] as const) : []),
      ...(way.peakHoursPerWeek === lightest ? (['lightest'] as const) : []),
    ],
  }));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const comparePrice = (one: number, other: number): number => (one === other ? 0 : one - other);
