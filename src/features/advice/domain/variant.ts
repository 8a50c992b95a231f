import type { IsoDate } from '#core/date.ts';
import type { LearningRoute, RouteVariant, RuleVersion } from '#core/knowledge.ts';
import { valueOn } from '#core/rule.ts';
import { holds } from './certificate.ts';
import type { Person } from './person.ts';

/** The ways to follow a route that are open to somebody; who holds nothing that a way asks takes the others. */
export function variantsFor(
  { variants }: Pick<LearningRoute, 'variants'>,
  { certificates }: Pick<Person, 'certificates'>,
): readonly RouteVariant[] {
  const own = variants.filter(
    ({ heldBy }) => heldBy.length === 0 || heldBy.some((level) => holds(certificates, `diploma:${level}`)),
  );
  return own.length > 0 ? own : variants;
}

/** Shortest and longest; null when it has no length. */
export function monthsSpan(variants: readonly RouteVariant[]): readonly [number, number] | null {
  const all = variants.flatMap(({ months }) => months ?? []);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

/** Lightest and heaviest week of study, beside practice; null when not known. */
export function hoursSpan(variants: readonly RouteVariant[]): readonly [number, number] | null {
  const all = variants.flatMap(({ hoursPerWeek }) => hoursPerWeek ?? []);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

/** What to reckon with: the lightest weeks, and of those that weigh the same the shortest time. */
export function reckonedWith(variants: readonly RouteVariant[]): RouteVariant | null {
  const [first = null] = [...variants].sort(
    (one, other) =>
      (one.hoursPerWeek ?? 0) - (other.hoursPerWeek ?? 0) || (one.months ?? 0) - (other.months ?? 0),
  );
  return first;
}

/** A study year is sixty credits in full-time weeks. */
const creditsOfYear = 60;

/** Weeks of study in a year: what a year's credits ask, in weeks of full-time work. */
export const studyWeeksPerYear = (rules: readonly RuleVersion[], day: IsoDate): number =>
  (creditsOfYear * valueOn(rules, 'ec.hours', day, 0)) / valueOn(rules, 'fte.hours_per_week', day, 1);

/** Hours of work that are left of a programme after what one is let off; null when it has no fixed size. */
export const workOf = (
  { load, loadUnit, exempt }: RouteVariant,
  rules: readonly RuleVersion[],
  day: IsoDate,
): number | null =>
  load === null ? null : (load - exempt) * (loadUnit === 'credits' ? valueOn(rules, 'ec.hours', day, 0) : 1);

/** Hours that its weeks come to, practice included; null when its length or its weeks are not known. */
export const hoursIn = (
  { months, hoursPerWeek, practiceHoursPerWeek }: RouteVariant,
  rules: readonly RuleVersion[],
  day: IsoDate,
): number | null =>
  months === null || hoursPerWeek === null
    ? null
    : (months / 12) * studyWeeksPerYear(rules, day) * (hoursPerWeek + practiceHoursPerWeek);
