import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import { valueOn } from './rule.ts';
import { situationOf } from './situation.ts';
import type { Person } from './person.ts';
import { waysTo } from './ways.ts';
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

/**
 * The ways to a goal with what each is best in, soonest first. With a ceiling she says herself how many hours a week she
 * wants to study at most, whatever hours she has now; then nothing else decides.
 */
export function waysWithin(
  knowledge: Knowledge,
  person: Person,
  goal: string,
  ceiling: number | null,
  asOf: IsoDate,
): readonly NamedWay[] {
  const ownHoursPerWeek =
    ceiling === null ? person.ownHoursPerWeek : ceiling - hoursBesideOwn(knowledge, person, asOf);
  const situation = situationOf(knowledge, person, asOf);
  const ways = waysTo(knowledge, { ...situation, person: { ...situation.person, ownHoursPerWeek } }, goal);
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
