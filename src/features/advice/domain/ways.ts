import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Knowledge, LearningRoute } from '#core/knowledge.ts';
import type { Credential, Offer } from '#core/offer.ts';
import { judgeRoute } from './admission.ts';
import { certaintyOf } from './certainty.ts';
import { lastValidDay } from './certificate.ts';
import { fundingOn } from './funding.ts';
import type { Funding } from './funding.ts';
import { nationalOffers } from './national-offer.ts';
import { plansInDatesWithin } from './planner/dates.ts';
import type { DatedPlan } from './planner/dates.ts';
import { valueOn } from '#core/rule.ts';
import type { Situation } from './situation.ts';
import type { RankedStep } from './step.ts';
import { isTaughtCode, taughtBehind, taughtOffers } from './taught-offer.ts';
import type { TaughtOffer } from './taught-offer.ts';

/** Where a step can be done, as far as institutes published it. */
export interface StepPlace {
  /** The institute's offer that the step reckons with; null when it is not about one. */
  readonly at: TaughtOffer | null;
  /** Offers of the same route or test, on other days or in other weeks than the step reckons with. */
  readonly elsewhere: readonly TaughtOffer[];
}

/** A way to a goal, with what is taken for granted on it. */
export interface Way extends DatedPlan {
  /** Routes on it whose cost is not known; they count as nothing. */
  readonly costNotKnown: readonly string[];
  /** Routes on it of which a check is unknown: the way holds if that turns out well. */
  readonly ifAdmitted: readonly string[];
  /** Routes on it of which we found no source for something. */
  readonly notSure: readonly string[];
  /** The offers of its steps, in their order. */
  readonly offers: readonly Offer[];
  readonly places: readonly StepPlace[];
}

export interface WaysFound {
  readonly ways: readonly Way[];
  /** False when the search was stopped: there may be better ways. */
  readonly isComplete: boolean;
}

/**
 * The goal that fits the advice when she names none: what the highest ranked qualification leads to. Null when none is
 * advised, because nobody is planned into what she did not ask for.
 */
export function goalOf(steps: readonly RankedStep[], routes: readonly LearningRoute[]): Credential | null {
  const step = steps.find(({ kind }) => kind === 'qualification');
  const grants = routes.find(({ code }) => code === step?.route)?.grants ?? [];
  return grants.find((credential) => !credential.startsWith('diploma:')) ?? grants[0] ?? null;
}

/** Everything that some route can lead to. */
export const goals = (routes: readonly LearningRoute[]): readonly Credential[] =>
  [...new Set(routes.flatMap(({ grants }) => grants))].sort();

/** What can be chosen from: national routes, what institutes teach, or both. */
export interface Choosable {
  readonly taught: readonly TaughtOffer[];
  /** Whether a route counts as something to follow although no institute of ours teaches it. */
  readonly withRoutes: boolean;
  /** After so many choices the search stops (see planner/plans.ts). */
  readonly mostChoices: number;
}

/** The ways to a goal that no other way beats in time, money and weekly load, along national routes alone; all of them. */
export const waysTo = (knowledge: Knowledge, situation: Situation, goal: Credential): readonly Way[] =>
  waysThrough(knowledge, situation, goal, { taught: [], withRoutes: true, mostChoices: Infinity }).ways;

/** The ways to a goal that no other way beats in time, money and weekly load, through what can be chosen from. */
export function waysThrough(
  knowledge: Knowledge,
  situation: Situation,
  goal: Credential,
  { taught, withRoutes, mostChoices }: Choosable,
): WaysFound {
  const { asOf, person, rules, entitledHoursPerWeek, ownBudgetCents } = situation;
  const routes = knowledge.routes.filter(
    ({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || asOf <= validTo),
  );
  const national = nationalOffers(routes, person, asOf).filter(
    ({ routeCode }) => withRoutes || routeCode === null,
  );
  const offers = [...taughtOffers(taught, routes, asOf), ...national];
  const leave = valueOn(rules, 'study_leave.hours_per_week', asOf, 0);
  const question = {
    asOf,
    offers,
    goal: [[goal]],
    held: heldBy(routes, situation),
    hoursPerWeek:
      person.ownHoursPerWeek + entitledHoursPerWeek + Math.max(person.studyLeaveHoursPerWeek, leave),
    budgets: new Map([[schoolYearOf(asOf).startYear, person.budgetCents + ownBudgetCents]]),
    otherYears: person.budgetCents + ownBudgetCents,
    netPayments: netPayments(offers, routes, knowledge, situation),
  };
  const { plans, isComplete } = plansInDatesWithin(question, mostChoices);
  return {
    ways: plans.map((plan) => ({
      ...withDoubts(plan, offers, routes, situation),
      places: plan.steps.map(({ offerCode }) => placeOf(offerCode, offers, taught)),
    })),
    isComplete,
  };
}

/** A way is taught when every study on it is an institute's offer; tests and documents belong to an intake. */
export const isTaught = ({ offers, places }: Way): boolean =>
  offers.every(({ routeCode }, index) => routeCode === null || places[index]?.at !== null);

function placeOf(code: string, offers: readonly Offer[], taught: readonly TaughtOffer[]): StepPlace {
  const at = taughtBehind(taught, code);
  const step = offers.find((one) => one.code === code);
  if (at !== null || step === undefined) return { at, elsewhere: [] };
  const tests = step.grants.map(({ credential }) => credential);
  const same = ({ routeCode, grants }: TaughtOffer): boolean =>
    step.routeCode === null
      ? grants.some(({ credential }) => tests.includes(credential))
      : routeCode === step.routeCode;
  return { at, elsewhere: taught.filter(same) };
}

/** What she holds, and what of the intake is settled or cannot be planned because nobody knows how much is asked. */
function heldBy(routes: readonly LearningRoute[], { person, asOf }: Situation) {
  const validity = new Map<Credential, number>();
  for (const { needs } of routes)
    for (const check of needs)
      if (check.code === 'entry-tests-pabo')
        for (const test of check.tests) validity.set(test, check.validMonths);
  const held: { credential: Credential; until: IsoDate | null }[] = person.certificates.map(
    ({ credential, obtainedOn }) => {
      const months = validity.get(credential);
      return { credential, until: months === undefined ? null : lastValidDay(obtainedOn, months) };
    },
  );
  held.push({ credential: `function:${person.function}`, until: null });
  for (const route of routes)
    for (const { code, outcome } of judgeRoute(route, person, asOf).checks)
      if (code === 'experience' && outcome !== 'unmet')
        held.push({ credential: `experience:${route.code}`, until: null });
  return held.filter(({ until }) => until === null || until >= asOf);
}

/** What she pays per started year, after the schemes that are open to her now. */
function netPayments(
  offers: readonly Offer[],
  routes: readonly LearningRoute[],
  { funding: schemes }: Knowledge,
  situation: Situation,
): ReadonlyMap<string, readonly number[]> {
  const grants = new Map(
    routes.map(({ code, funding }) => [
      code,
      funding
        .flatMap((scheme) => fundingOn(schemes, scheme, situation) ?? [])
        .filter((one) => one.status === 'open' && !one.loan && one.code !== 'own-budget'),
    ]),
  );
  return new Map(
    offers.map(({ code, routeCode, yearCosts }) => [
      code,
      yearCosts.map((cost, year) => Math.max(0, cost - granted(grants.get(routeCode ?? '') ?? [], year))),
    ]),
  );
}

/** What schemes pay in a year of study, the first being 0. */
const granted = (schemes: readonly Funding[], year: number): number =>
  schemes
    .filter(({ per, maxYears }) => (per === 'once' ? year === 0 : maxYears === null || year < maxYears))
    .reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);

function withDoubts(
  plan: DatedPlan,
  offers: readonly Offer[],
  routes: readonly LearningRoute[],
  { person, asOf }: Situation,
): Omit<Way, 'places'> {
  const used = plan.steps.flatMap(({ offerCode }) => offers.filter(({ code }) => code === offerCode));
  const along = routes.filter(({ code }) => used.some(({ routeCode }) => routeCode === code));
  const onNational = (route: string) =>
    used.some(({ code, routeCode }) => routeCode === route && !isTaughtCode(code));
  const unsure = along
    .filter(({ needs }) => needs.length > 0)
    .filter((route) => {
      const { checks } = judgeRoute(route, person, asOf);
      return checks.some(({ code, outcome }) => code === 'experience' && outcome === 'unknown');
    });
  return {
    ...plan,
    offers: used,
    costNotKnown: along
      .filter(({ code, costCents }) => costCents === null && onNational(code))
      .map(({ code }) => code),
    ifAdmitted: unsure.map(({ code }) => code),
    notSure: along
      .filter((route) => certaintyOf(route) === 'best-knowledge' && onNational(route.code))
      .map(({ code }) => code),
  };
}
