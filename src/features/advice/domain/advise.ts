import type { IsoDate } from '#core/date.ts';
import type { CheckCode, Knowledge, LearningRoute, RouteVariant } from '#core/knowledge.ts';
import { judgeRoute } from './admission.ts';
import type { Admission } from './admission.ts';
import { holds } from './certificate.ts';
import type { CheckOutcome } from './check.ts';
import { agesOn } from './circumstance.ts';
import { contradictionsOf, toldBy } from './contradiction.ts';
import type { Contradiction } from './contradiction.ts';
import { isBelow, isBelowUnvalued } from './grade.ts';
import type { Entitlement } from './entitlement.ts';
import { weigh } from './feasibility.ts';
import type { Feasible, FeasibilityItem } from './feasibility.ts';
import { certaintyOf } from './certainty.ts';
import { fundingOn } from './funding.ts';
import type { Funding } from './funding.ts';
import type { Person } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { routesOn } from './route-on.ts';
import { lastKnown, ruleOn } from '#core/rule.ts';
import { situationOf } from './situation.ts';
import type { Situation } from './situation.ts';
import { rankSteps } from './step.ts';
import type { RankedStep } from './step.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { reckonedWith, variantsFor } from './variant.ts';

/** Everything about one route for one person on one day. */
export interface RouteAdvice {
  readonly route: LearningRoute;
  readonly admission: Admission;
  readonly checks: readonly CheckOutcome[];
  readonly funding: readonly Funding[];
  readonly feasible: Feasible;
  readonly items: readonly FeasibilityItem[];
  readonly heldAlready: boolean;
  /** It leads lower than the highest that she holds: shown only to who asks for it. */
  readonly isBelow: boolean;
  /** The least that may be asked for a study year, where institutes choose; null when they do not, or nobody knows. */
  readonly leastCostCents: number | null;
  /** The ways to follow it that are hers. */
  readonly variants: readonly RouteVariant[];
  readonly because: readonly Reason[];
}

export interface Advice {
  readonly entitlements: readonly Entitlement[];
  readonly routes: readonly RouteAdvice[];
  readonly steps: readonly RankedStep[];
}

/** What is known and taught, for somebody, on a day. The same four give the same advice, always. */
export function advise(
  knowledge: Knowledge,
  person: Person,
  asOf: IsoDate,
  taught: readonly TaughtOffer[] = [],
): Advice {
  const situation = situationOf(knowledge, person, asOf);
  const routes = routesOn(knowledge, asOf).map((route) => adviseRoute(route, knowledge, situation, taught));
  const verdicts = routes.map(({ route, admission, feasible, heldAlready, isBelow: below, variants }) => ({
    code: route.code,
    grants: route.grants,
    admission,
    feasible,
    heldAlready: heldAlready || below || isBelowUnvalued(route.grants, person),
    months: reckonedWith(variants)?.months ?? null,
    costCents: route.costCents,
    certainty: route.certainty,
  }));
  return {
    entitlements: situation.entitlements,
    routes,
    steps: rankSteps(knowledge.steps, verdicts, { person, asOf, ages: agesOn(knowledge.rules, asOf) }),
  };
}

function adviseRoute(
  route: LearningRoute,
  { funding: schemes }: Knowledge,
  situation: Situation,
  taught: readonly TaughtOffer[],
): RouteAdvice {
  const { person, asOf } = situation;
  const { admission, checks } = judgeRoute(route, person, asOf);
  const funding = route.funding.flatMap((code) => fundingOn(schemes, code, situation, route) ?? []);
  const { feasible, items } = weigh(route, admission, funding, situation, taught);
  const held =
    route.grants.length > 0 && route.grants.every((credential) => holds(person.certificates, credential));
  const reasons = items.map(({ reason }) => reason);
  if (held) reasons.push(because('route.held-already'));
  const below = isBelow(route.grants, person);
  if (below) reasons.push(because('route.below-yours'));
  reasons.push(...doubtsAbout(route, situation));
  if (certaintyOf(route) === 'best-knowledge')
    reasons.push(because('route.best-knowledge', { facts: route.notSure.join(' ') }));
  const variants = variantsFor(route, person);
  return {
    route,
    admission,
    checks,
    funding,
    feasible,
    items,
    heldAlready: held,
    isBelow: below,
    leastCostCents: leastCostOf(route, situation),
    variants,
    because: reasons,
  };
}

const leastCostOf = ({ leastCostRule }: LearningRoute, { rules, asOf }: Situation): number | null =>
  leastCostRule === null ? null : (lastKnown(rules, leastCostRule, asOf)?.value ?? null);

/** What she told and does not go together, where this route rests on it. */
const restsOn: Readonly<Record<Contradiction['code'], (route: LearningRoute) => boolean>> = {
  'years-and-age': asksOf('experience'),
  'education-and-age': asksOf('experience'),
  'education-and-working': asksOf('experience'),
  'employed-and-age': asksOf('experience'),
  'none-beside': asksOf('diploma'),
  week: asksTime,
  'leave-and-job': asksTime,
};

function asksOf(check: CheckCode) {
  return ({ needs }: LearningRoute): boolean => needs.some(({ code }) => code === check);
}

function asksTime({ variants }: LearningRoute): boolean {
  return variants.some(({ hoursPerWeek }) => hoursPerWeek !== null);
}

function doubtsAbout(route: LearningRoute, { person, rules, asOf }: Situation): readonly Reason[] {
  const fullWeek = ruleOn(rules, 'fte.hours_per_week', asOf)?.value ?? null;
  return contradictionsOf(toldBy(person, asOf, fullWeek), asOf)
    .filter(({ code }) => restsOn[code](route))
    .map(({ code, here, there }) => because(`contradiction.${code}`, { here, there }));
}
