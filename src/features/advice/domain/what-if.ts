import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import type { DiplomaLevel, LearningRoute, RuleVersion } from '#core/knowledge.ts';
import { valueOn } from '#core/rule.ts';
import type { RouteAdvice } from './advise.ts';
import { feasibles } from './feasibility.ts';
import type { Feasible } from './feasibility.ts';
import type { Person } from './person.ts';
import { workingTimeOn } from './person.ts';

/** What could be otherwise; null is «as it is now». Asked in the address, never kept. */
export interface WhatIf {
  /** Working days in a week. */
  readonly days: number | null;
  readonly leaveHours: number | null;
  readonly ownHours: number | null;
  readonly diploma: DiplomaLevel | null;
}

/** Nothing otherwise. */
export const asItIs: WhatIf = { days: null, leaveHours: null, ownHours: null, diploma: null };

/** What somebody can slide along: every stop from the least to the most. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const scales = {
  days: { least: 1, most: 5, step: 0.5 },
  leaveHours: { least: 0, most: 8, step: 1 },
  ownHours: { least: 0, most: 12, step: 1 },
} as const satisfies Record<string, Scale>;
export type ScaleName = keyof typeof scales;
const scaleNames = ['days', 'leaveHours', 'ownHours'] as const satisfies readonly ScaleName[];

/** Diplomas that can be tried. */
export const tryableDiplomas = ['mbo-4', 'ad', 'hbo'] as const satisfies readonly DiplomaLevel[];

export const stopsOf = ({ least, most, step }: Scale): readonly number[] =>
  Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);

/** The stop at which an amount stands on a scale, the nearest one when it stands between two. */
export const nearestStop = ({ least, most, step }: Scale, amount: number): number =>
  Math.min(most, Math.max(least, least + Math.round((amount - least) / step) * step));

const along = (scale: Scale) =>
  z
    .string()
    .optional()
    .transform((text) => {
      const value = text === undefined || text === '' ? NaN : Number(text);
      return stopsOf(scale).includes(value) ? value : null;
    });

/** Reads the address; what is no choice of ours is «as it is now». */
export const whatIfInput = z
  .object({
    days: along(scales.days),
    leaveHours: along(scales.leaveHours),
    ownHours: along(scales.ownHours),
    diploma: z
      .string()
      .optional()
      .transform((text) => diplomaLevels.find((level) => level === text) ?? null),
  })
  .transform((input): WhatIf => input);

/** Working time has four decimals. */
const inParts = (amount: number): number => Math.round(amount * 10_000) / 10_000;

/** The working time of one day. */
const dayOf = (rules: readonly RuleVersion[], asOf: IsoDate): number => valueOn(rules, 'wtf.day', asOf, 1);

/** Where she stands today on each scale: exact, so not always at a stop. */
export const standsAt = (
  person: Person,
  asOf: IsoDate,
  rules: readonly RuleVersion[],
): Readonly<Record<ScaleName, number>> => ({
  days: inParts(workingTimeOn(person.contracts, asOf) / dayOf(rules, asOf)),
  leaveHours: person.studyLeaveHoursPerWeek,
  ownHours: person.ownHoursPerWeek,
});

/**
 * What she really tries: a slider that stands where she is today, and a diploma that she holds, are as it is now.
 * Null when nothing is left.
 */
export function triedBy(
  asked: WhatIf,
  person: Person,
  asOf: IsoDate,
  rules: readonly RuleVersion[],
): WhatIf | null {
  const now = standsAt(person, asOf, rules);
  const other = (name: ScaleName): number | null =>
    asked[name] === nearestStop(scales[name], now[name]) ? null : asked[name];
  const tried: WhatIf = {
    days: other('days'),
    leaveHours: other('leaveHours'),
    ownHours: other('ownHours'),
    diploma: person.diplomas.some(({ level }) => level === asked.diploma) ? null : asked.diploma,
  };
  return asksWhatIf(tried) ? tried : null;
}

const asksWhatIf = ({ days, leaveHours, ownHours, diploma }: WhatIf): boolean =>
  days !== null || leaveHours !== null || ownHours !== null || diploma !== null;

/**
 * The same person, otherwise. One job of that many days takes the place of the jobs that run on `asOf`; the hours that she works
 * less are hours of her own.
 */
export function changed(
  person: Person,
  { days, leaveHours, ownHours, diploma }: WhatIf,
  asOf: IsoDate,
  rules: readonly RuleVersion[],
): Person {
  const running = person.contracts.filter(({ from, to }) => from <= asOf && (to === null || asOf <= to));
  const from = running.map((one) => one.from).sort()[0] ?? asOf;
  const rest = person.contracts.filter((one) => !running.includes(one));
  const factor = workingTimeOn(person.contracts, asOf);
  const then = days === null ? factor : inParts(days * dayOf(rules, asOf));
  const freed = Math.max(0, factor - then) * valueOn(rules, 'fte.hours_per_week', asOf, 0);
  return {
    ...person,
    contracts: days === null ? person.contracts : [...rest, { from, to: null, workingTimeFactor: then }],
    studyLeaveHoursPerWeek: leaveHours ?? person.studyLeaveHoursPerWeek,
    ownHoursPerWeek: (ownHours ?? person.ownHoursPerWeek) + freed,
    diplomas: diploma === null ? person.diplomas : [...person.diplomas, { level: diploma, field: '' }],
  };
}

/** Where on a scale a route opens, everything else as it is. */
export interface Opening {
  readonly scale: ScaleName;
  readonly at: number;
  readonly route: LearningRoute;
  readonly to: Feasible;
}

/** A route that she may begin and that leads on from what she holds. */
const isBefore = ({ admission, heldAlready, isBelow }: RouteAdvice): boolean =>
  admission !== 'unmet' && !heldAlready && !isBelow;

/** Which way along a scale gives time to learn. */
const helps = { days: -1, leaveHours: 1, ownHours: 1 } as const satisfies Record<ScaleName, number>;

/**
 * The first stop of each scale at which more can be done along a route that she may begin, from where she is.
 * @param routesAt the routes for her if she were otherwise
 */
export function openings(
  routesAt: (tried: WhatIf) => readonly RouteAdvice[],
  tried: WhatIf,
  stands: Readonly<Record<ScaleName, number>>,
): readonly Opening[] {
  const now = routesAt(tried).filter(isBefore);
  const rank = ({ feasible }: RouteAdvice): number => feasibles.indexOf(feasible);
  return scaleNames.flatMap((scale) => {
    const from = tried[scale] ?? nearestStop(scales[scale], stands[scale]);
    const ahead = stopsOf(scales[scale]).filter((stop) => (stop - from) * helps[scale] > 0);
    const inOrder = helps[scale] > 0 ? ahead : ahead.toReversed();
    const found = inOrder.map((at) => ({ at, routes: routesAt({ ...tried, [scale]: at }) }));
    return now.flatMap((one) => {
      const { route } = one;
      const first = found.flatMap(({ at, routes }) => {
        const then = routes.find((other) => other.route.code === route.code);
        return then !== undefined && rank(then) > rank(one) ? [{ scale, at, route, to: then.feasible }] : [];
      })[0];
      return first === undefined ? [] : [first];
    });
  });
}

/** What is missing in a week for the routes that she may begin, least first. */
export const hoursMissing = (
  routes: readonly RouteAdvice[],
): readonly { readonly route: LearningRoute; readonly minutes: number }[] =>
  routes
    .filter(isBefore)
    .flatMap(({ route, items }) => {
      const minutes = Number(items.find(({ code }) => code === 'time')?.reason.values['short'] ?? 0);
      return minutes > 0 ? [{ route, minutes }] : [];
    })
    .sort((one, other) => one.minutes - other.minutes);
