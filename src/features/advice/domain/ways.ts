import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Knowledge, LearningRoute } from '#core/knowledge.ts';
import type { Credential, Offer } from '#core/offer.ts';
import { judgeRoute } from './admission.ts';
import { lastValidDay } from './certificate.ts';
import { fundingOn } from './funding.ts';
import type { Funding } from './funding.ts';
import { nationalOffers } from './national-offer.ts';
import { plansInDates } from './planner/dates.ts';
import type { DatedPlan } from './planner/dates.ts';
import { valueOn } from './rule.ts';
import type { Situation } from './situation.ts';
import type { RankedStep } from './step.ts';

/** A way to a goal, with what is taken for granted on it. */
export interface Way extends DatedPlan {
  /** Routes on it whose cost is not known; they count as nothing. */
  readonly costNotKnown: readonly string[];
  /** Routes on it of which a check is unknown: the way holds if that turns out well. */
  readonly ifAdmitted: readonly string[];
  /** The offers of its steps, in their order. */
  readonly offers: readonly Offer[];
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

/** The ways to a goal that no other way beats in time, money and weekly load, along national routes alone. */
export function waysTo(knowledge: Knowledge, situation: Situation, goal: Credential): readonly Way[] {
  const { asOf, person, rules, entitledHoursPerWeek, ownBudgetCents } = situation;
  const routes = knowledge.routes.filter(
    ({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || asOf <= validTo),
  );
  const offers = nationalOffers(routes, person, asOf);
  const leave = valueOn(rules, 'study_leave.hours_per_week', asOf, 0);
  const plans = plansInDates({
    asOf,
    offers,
    goal: [[goal]],
    held: heldBy(routes, situation),
    hoursPerWeek:
      person.ownHoursPerWeek + entitledHoursPerWeek + Math.max(person.studyLeaveHoursPerWeek, leave),
    budgets: new Map([[schoolYearOf(asOf).startYear, person.budgetCents + ownBudgetCents]]),
    otherYears: person.budgetCents + ownBudgetCents,
    netPayments: netPayments(offers, routes, knowledge, situation),
  });
  return plans.map((plan) => withDoubts(plan, offers, routes, situation));
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
): Way {
  const used = plan.steps.flatMap(({ offerCode }) => offers.filter(({ code }) => code === offerCode));
  const along = routes.filter(({ code }) => used.some(({ routeCode }) => routeCode === code));
  const unsure = along
    .filter(({ needs }) => needs.length > 0)
    .filter((route) => {
      const { checks } = judgeRoute(route, person, asOf);
      return checks.some(({ code, outcome }) => code === 'experience' && outcome === 'unknown');
    });
  return {
    ...plan,
    offers: used,
    costNotKnown: along.filter(({ costCents }) => costCents === null).map(({ code }) => code),
    ifAdmitted: unsure.map(({ code }) => code),
  };
}
