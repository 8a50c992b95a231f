import type { FundingScheme, LearningRoute } from '#core/knowledge.ts';
import type { Offer } from '#core/offer.ts';
import { fundingOn } from './funding.ts';
import type { Funding } from './funding.ts';
import type { Situation } from './situation.ts';

/** What a route can be paid from, as far as it is open now; her own money stands in the budgets of the years. */
const openFor = (
  route: LearningRoute,
  schemes: readonly FundingScheme[],
  situation: Situation,
): readonly Funding[] =>
  route.funding
    .flatMap((code) => fundingOn(schemes, code, situation, route) ?? [])
    .filter(({ status }) => status === 'open');

/** What is given to herself; a loan is paid back, and a subsidy of the employer is not her money. */
const isGiftToHer = ({ kind }: Funding): boolean => kind === 'gift';

/** What she pays per started year, by code of the offer, after what is given to herself. */
export function ownPayments(
  offers: readonly Offer[],
  routes: readonly LearningRoute[],
  schemes: readonly FundingScheme[],
  situation: Situation,
): ReadonlyMap<string, readonly number[]> {
  const gifts = new Map(
    routes.map((route) => [route.code, openFor(route, schemes, situation).filter(isGiftToHer)]),
  );
  return new Map(
    offers.map(({ code, routeCode, yearCosts }) => [
      code,
      yearCosts.map((cost, year) => Math.max(0, cost - given(gifts.get(routeCode ?? '') ?? [], year))),
    ]),
  );
}

/** What schemes give in a year of study, the first being 0. */
const given = (schemes: readonly Funding[], year: number): number =>
  schemes
    .filter(({ per, maxYears }) => (per === 'once' ? year === 0 : maxYears === null || year < maxYears))
    .reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);

/** What her employer can ask for some routes now: told beside what she pays, never taken off it. */
export function employerMoney(
  routes: readonly LearningRoute[],
  schemes: readonly FundingScheme[],
  situation: Situation,
): readonly Funding[] {
  const all = routes.flatMap((route) =>
    openFor(route, schemes, situation).filter(({ kind }) => kind === 'employer'),
  );
  return all.filter(({ code }, index) => all.findIndex((one) => one.code === code) === index);
}
