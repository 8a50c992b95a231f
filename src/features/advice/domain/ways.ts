import { addMonths, daysBetween, schoolYearOf } from '#core/date.ts';
import type { Knowledge, LearningRoute } from '#core/knowledge.ts';
import type { Credential, Offer } from '#core/offer.ts';
import { valueOn } from '#core/rule.ts';
import { judgeRoute } from './admission.ts';
import { certaintyOf } from './certainty.ts';
import type { Funding } from './funding.ts';
import { heldGrade, highestOf, onTheWay } from './grade.ts';
import { nearTheirStart } from './intake-days.ts';
import { startSession, nationalOffers } from './national-offer.ts';
import { employerMoney, ownPayments } from './payment.ts';
import type { Person } from './person.ts';
import { plansInDatesWithin } from './planner/dates.ts';
import type { DatedPlan, PlanQuestion } from './planner/dates.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { routesOn } from './route-on.ts';
import type { Situation } from './situation.ts';
import type { RankedStep } from './step.ts';
import { isTaughtCode, taughtBehind, taughtOffers } from './taught-offer.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { mostTime } from './time.ts';
import { gladly, wantOf } from './want.ts';

/** Where a step can be done, as far as institutes published it. */
export interface StepPlace {
  /** The institute's offer that the step reckons with; null when it is not about one. */
  readonly at: TaughtOffer | null;
  /** Offers of the same route or test, on other days or in other weeks than the step reckons with. */
  readonly elsewhere: readonly TaughtOffer[];
}

/** A way to a goal, with what is taken for granted on it. */
export interface Way extends DatedPlan {
  /** Routes on it whose cost is not known; what she pays is without them, and it is no cheaper way than another. */
  readonly costNotKnown: readonly string[];
  /** Routes on it of which a check is unknown: the way holds if that turns out well. */
  readonly ifAdmitted: readonly string[];
  /** Routes on it of which we found no source for something. */
  readonly notSure: readonly string[];
  /** What her employer can ask for the studies on it: not her money, so not in what she pays. */
  readonly employer: readonly Funding[];
  /** Minutes in its heaviest week above the time that she has: leave to ask, or days that she does not work. */
  readonly shortMinutes: number;
  /** The age of the state pension, when she has it before the way is finished; else null. */
  readonly pensionAge: number | null;
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
 * The goal of who asked for one without naming it: she wants a diploma, and gladly goes in the direction of the highest
 * ranked qualification that is not below what she holds. Null for everybody else: nobody is planned into what she did
 * not choose.
 */
export function goalOf(
  steps: readonly RankedStep[],
  routes: readonly LearningRoute[],
  person: Person,
): Credential | null {
  if (person.wantsQualification !== 'yes') return null;
  const held = heldGrade(person);
  const grantsOf = (step: RankedStep): readonly Credential[] =>
    routes.find(({ code }) => code === step.route)?.grants ?? [];
  const step = steps.find(
    (one) =>
      one.kind === 'qualification' &&
      wantOf(person, one.direction) >= gladly &&
      (grantsOf(one).some((credential) => credential.startsWith('licence:')) ||
        (highestOf(grantsOf(one)) ?? 0) > held),
  );
  const grants = step === undefined ? [] : grantsOf(step);
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
  /** The most minutes of study in a week. */
  readonly minutes: number;
  /** After so many choices the search stops (see planner/plans.ts). */
  readonly mostChoices: number;
}

/**
 * The ways to a goal that no other way beats in time, money and weekly load, along national routes alone; all of them,
 * within the hours that she has and those that can be asked or are free.
 */
export const waysTo = (knowledge: Knowledge, situation: Situation, goal: Credential): readonly Way[] =>
  waysThrough(knowledge, situation, goal, {
    taught: [],
    withRoutes: true,
    minutes: mostTime(situation.time),
    mostChoices: Infinity,
  }).ways;

/**
 * Why no way was found: she chose no goal; the hours that it takes; or what has to come first, by the routes that lead
 * there.
 */
export function whyNoWay(
  knowledge: Knowledge,
  situation: Situation,
  goal: Credential | null,
): readonly Reason[] {
  if (goal === null) return [because('plans.no-goal')];
  const { asOf, person, time } = situation;
  const unbounded = { taught: [], withRoutes: true, minutes: 168 * 60, mostChoices: Infinity };
  const { ways } = waysThrough(knowledge, situation, goal, unbounded);
  if (ways.length > 0) {
    const needed = Math.min(...ways.map(({ peakHoursPerWeek }) => Math.round(peakHoursPerWeek * 60)));
    return [
      because('plans.too-little-time', {
        needed,
        have: Math.round(time.total),
        most: Math.round(mostTime(time)),
      }),
    ];
  }
  const turns = routesOn(knowledge, asOf)
    .filter(({ grants }) => grants.includes(goal))
    .flatMap((route) => judgeRoute(route, person, asOf).checks)
    .flatMap(({ outcome, turn }) => (outcome === 'unmet' && turn !== null ? [turn.by] : []));
  const said = turns.map((reason) => JSON.stringify(reason));
  return [because('plans.no-way'), ...turns.filter((_, index) => said.indexOf(said[index] ?? '') === index)];
}

/** The ways to a goal that no other way beats in time, money and weekly load, through what can be chosen from. */
export function waysThrough(
  knowledge: Knowledge,
  situation: Situation,
  goal: Credential,
  { taught, withRoutes, minutes, mostChoices }: Choosable,
): WaysFound {
  const { asOf, person, ownBudgetCents } = situation;
  const routes = routesOn(knowledge, asOf);
  const national = nationalOffers(routes, person, asOf).filter(
    ({ routeCode }) => withRoutes || routeCode === null,
  );
  const offers = onTheWay([...taughtOffers(taught, routes, asOf), ...national], goal, person);
  const priceless = new Set(offers.filter((offer) => isPriceless(offer, routes)).map(({ code }) => code));
  const find = (held: PlanQuestion['held'], isSure: boolean): WaysFound => {
    const { plans, isComplete } = plansInDatesWithin(
      {
        asOf,
        offers,
        goal: [[goal]],
        held,
        hoursPerWeek: minutes / 60 + 1e-9,
        budgets: new Map([[schoolYearOf(asOf).startYear, person.budgetCents + ownBudgetCents]]),
        otherYears: person.budgetCents + ownBudgetCents,
        netPayments: ownPayments(offers, routes, knowledge.funding, situation),
        priceless,
      },
      mostChoices,
    );
    const ways = plans.map((plan) => {
      const near = { ...plan, steps: nearTheirStart(plan.steps, offers) };
      const places = near.steps.map(({ offerCode }) => placeOf(offerCode, offers, taught));
      const way = withDoubts(near, offers, { ...knowledge, routes }, situation);
      return { ...way, ...(isSure ? { ifAdmitted: [] } : {}), places };
    });
    return { ways, isComplete };
  };
  const { sure, unsure } = heldBy(routes, situation);
  const certain = find(sure, true);
  return unsure.length === 0 ? certain : withUnsure(certain, find([...sure, ...unsure], false));
}

/** What holds only if she is let in stands beside what holds anyway, where it is not as good; it takes nothing's place. */
const withUnsure = (certain: WaysFound, all: WaysFound): WaysFound => ({
  ways: [
    ...certain.ways,
    ...all.ways.filter((way) => way.ifAdmitted.length > 0 && !certain.ways.some((one) => isAsGood(one, way))),
  ],
  isComplete: certain.isComplete && all.isComplete,
});

/** What she pays; what is not known is no less than anything. */
export const priceOf = ({ costCents, costNotKnown }: Way): number =>
  costNotKnown.length > 0 ? Infinity : costCents;

/** As soon, as cheap and as light as another, or more so. */
export const isAsGood = (one: Way, other: Way): boolean =>
  one.readyOn <= other.readyOn &&
  priceOf(one) <= priceOf(other) &&
  one.peakHoursPerWeek <= other.peakHoursPerWeek;

/** Nobody published what a national route costs; an institute says it of its own offer. */
const isPriceless = ({ code, routeCode }: Offer, routes: readonly LearningRoute[]): boolean =>
  !isTaughtCode(code) && routes.some((route) => route.code === routeCode && route.costCents === null);

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

/**
 * What she holds, with the conditions that she meets; and those that nobody can judge, which a way then names. What expires
 * is held until its last day instead.
 */
function heldBy(routes: readonly LearningRoute[], { person, asOf }: Situation) {
  const validity = new Map<Credential, number>();
  for (const { needs } of routes)
    for (const check of needs)
      if (check.code === 'entry-tests-pabo')
        for (const test of check.tests) validity.set(test, check.validMonths);
  const certificates = person.certificates.map(({ credential, obtainedOn }) => {
    const months = validity.get(credential);
    return { credential, until: months === undefined ? null : addMonths(obtainedOn, months) };
  });
  const judged = routes.flatMap((route) =>
    judgeRoute(route, person, asOf).checks.map((check) => ({
      ...check,
      credential: startSession(check, route),
    })),
  );
  const forEver = (credential: Credential) => ({ credential, until: null });
  return {
    sure: [
      ...certificates.filter(({ until }) => until === null || until >= asOf),
      forEver(`function:${person.function}`),
      ...judged
        .filter(
          ({ code, outcome, why, turn }) =>
            (outcome === 'met' && why.code !== 'entry-tests.passed') ||
            // What whoever trains weighs in the assessment is settled there.
            (code === 'experience' && turn?.how === 'intake'),
        )
        .map(({ credential }) => forEver(credential)),
    ],
    unsure: judged
      .filter(({ outcome }) => outcome === 'unknown')
      .map(({ credential }) => forEver(credential)),
  };
}

function withDoubts(
  plan: DatedPlan,
  offers: readonly Offer[],
  { routes, funding, rules }: Knowledge,
  situation: Situation,
): Omit<Way, 'places'> {
  const { person, asOf, time } = situation;
  const used = plan.steps.flatMap(({ offerCode }) => offers.filter(({ code }) => code === offerCode));
  const along = routes.filter(({ code }) => used.some(({ routeCode }) => routeCode === code));
  const onNational = (route: string) =>
    used.some(({ code, routeCode }) => routeCode === route && !isTaughtCode(code));
  const unsure = along.filter((route) =>
    judgeRoute(route, person, asOf).checks.some(({ outcome }) => outcome === 'unknown'),
  );
  const pension = Math.floor(valueOn(rules, 'di.older.until_months', plan.readyOn, Infinity) / 12);
  const ageThen = person.age + Math.floor(daysBetween(asOf, plan.readyOn) / 365.25);
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
    employer: employerMoney(along, funding, situation),
    shortMinutes: Math.max(0, Math.ceil(plan.peakHoursPerWeek * 60 - time.total - 1e-6)),
    pensionAge: plan.steps.length > 0 && ageThen >= pension ? pension : null,
  };
}
