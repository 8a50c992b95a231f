import type { IsoDate } from '#core/date.ts';
import type { DiplomaLevel, Knowledge, LearningRoute } from '#core/knowledge.ts';
import type { RouteAdvice } from './advise.ts';
import type { Admission } from './admission.ts';
import { feasibles } from './feasibility.ts';
import type { Feasible } from './feasibility.ts';
import { isUpTo } from './grade.ts';
import type { Person } from './person.ts';
import { situationOf } from './situation.ts';

/** What somebody has for learning: whole minutes and cents. */
export interface Means {
  /** In an ordinary week, as everywhere (time.ts). */
  readonly weekMinutes: number;
  /** What the agreement gives in this school year. */
  readonly yearMinutes: number;
  readonly yearCents: number;
}

/** A route of which the answer became another one; a question whose answer stayed the same is null. */
export interface RouteChange {
  readonly route: LearningRoute;
  readonly may: readonly [from: Admission, to: Admission] | null;
  readonly can: readonly [from: Feasible, to: Feasible] | null;
  readonly towards: 'nearer' | 'farther';
}

/** How things would be, beside how they are. */
export interface Difference {
  readonly before: Means;
  readonly after: Means;
  /** What came nearer first, then in the order of the catalogue. */
  readonly routes: readonly RouteChange[];
}

export function meansOf(knowledge: Knowledge, person: Person, asOf: IsoDate): Means {
  const { time, entitlements, ownBudgetCents } = situationOf(knowledge, person, asOf);
  const minutes = entitlements.filter(({ unit }) => unit === 'minutes');
  return {
    weekMinutes: Math.round(time.total),
    yearMinutes: minutes.reduce((sum, { amount }) => sum + amount, 0),
    yearCents: ownBudgetCents,
  };
}

/**
 * The routes of which the answer is another one after a change than before it; what leads to a diploma that she then
 * has, or to less, is no news.
 * @param tried the diploma that is tried
 */
export function routeChanges(
  before: readonly RouteAdvice[],
  after: readonly RouteAdvice[],
  tried: DiplomaLevel | null = null,
): readonly RouteChange[] {
  const past = (advice: RouteAdvice): boolean =>
    advice.heldAlready || advice.isBelow || (tried !== null && isUpTo(advice.route.grants, tried));
  const changes = after.flatMap((then) => {
    const now = before.find(({ route }) => route.code === then.route.code);
    if (past(then) || (now !== undefined && past(now))) return [];
    const change = now === undefined ? null : changeOf(now, then);
    return change === null ? [] : [change];
  });
  return [
    ...changes.filter(({ towards }) => towards === 'nearer'),
    ...changes.filter(({ towards }) => towards === 'farther'),
  ];
}

function changeOf(now: RouteAdvice, then: RouteAdvice): RouteChange | null {
  const may = now.admission === then.admission ? null : ([now.admission, then.admission] as const);
  const can = now.feasible === then.feasible ? null : ([now.feasible, then.feasible] as const);
  if (may === null && can === null) return null;
  const nearer = openness(then) > openness(now);
  return { route: then.route, may, can, towards: nearer ? 'nearer' : 'farther' };
}

const mays: readonly Admission[] = ['unmet', 'unknown', 'conditional', 'met'];

/** Whether she may weighs before whether she can. */
export const openness = ({ admission, feasible }: Pick<RouteAdvice, 'admission' | 'feasible'>): number =>
  mays.indexOf(admission) * feasibles.length + feasibles.indexOf(feasible);
