import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Check, LearningRoute, RouteVariant } from '#core/knowledge.ts';
import type { Credential, Offer } from '#core/offer.ts';
import { subjectsInstead } from './check.ts';
import type { Person } from './person.ts';

/**
 * What the planner can choose from when only the national routes are known: each way to follow a route as an offer, with
 * the length, the hours and the practice that belong together, and what its intake asks.
 */
export function nationalOffers(
  routes: readonly LearningRoute[],
  person: Person,
  asOf: IsoDate,
): readonly Offer[] {
  const intake = new Map<string, Offer>();
  const offers = routes.filter(({ grants }) => grants.length > 0).flatMap((route) => offersOf(route, asOf));
  for (const route of routes)
    for (const check of route.needs)
      for (const offer of intakeOf(check, route, person, asOf)) intake.set(offer.code, offer);
  return [...offers, ...intake.values()];
}

/** Years ahead in which something can start; the planner looks eight years ahead. */
const yearsAhead = 8;

const offersOf = (route: LearningRoute, asOf: IsoDate): readonly Offer[] =>
  route.variants.flatMap((variant, index) => offerOf(route, variant, index, asOf) ?? []);

function offerOf(route: LearningRoute, variant: RouteVariant, index: number, asOf: IsoDate): Offer | null {
  const { months, hoursPerWeek, practiceHoursPerWeek, heldBy } = variant;
  const { code, costCents } = route;
  if (months === null || hoursPerWeek === null) return null;
  return {
    ...bare(index === 0 ? code : `${code}-${String(index + 1)}`),
    name: route.name,
    kind: 'degree',
    routeCode: code,
    hoursPerWeek,
    practiceHoursPerWeek,
    months,
    yearCosts: costCents === null ? [] : Array.from({ length: Math.ceil(months / 12) }, () => costCents),
    needs: [
      ...route.needs.flatMap((check) => needsOf(check, route)),
      ...(heldBy.length === 0 ? [] : [heldBy.map(diploma)]),
    ],
    grants: route.grants.map((credential) => ({ credential, validMonths: null })),
    starts: septembers(asOf),
    directions: [route.direction],
  };
}

/** What is not known of somebody is taken to turn out well, and said: a way that holds if she is let in. */
export const startSession = ({ code }: Pick<Check, 'code'>, route: Pick<LearningRoute, 'code'>): Credential =>
  `let-in:${code}:${route.code}`;

/** A check as what somebody must hold at the start. */
export const needsOf = (check: Check, route: LearningRoute): readonly (readonly Credential[])[] =>
  groupsOf(check, route).map((group) => [...group, startSession(check, route)]);

function groupsOf(check: Check, { code }: LearningRoute): readonly (readonly Credential[])[] {
  switch (check.code) {
    case 'diploma':
      return [[...check.anyOf.map(diploma), ...(check.orTest21 ? ['test:21plus'] : [])]];
    case 'test-21plus':
      return [[...check.exempt.map(diploma), 'test:21plus']];
    case 'entry-tests-pabo':
      return check.tests.map((test) => [test, ...check.exempt.map(diploma), ...subjectsInstead(check, test)]);
    case 'experience':
    case 'suitability':
      return [[`${check.code}:${code}`]];
    case 'certificate-of-conduct':
      return [['document:certificate-of-conduct']];
  }
}

const diploma = (level: string): Credential => `diploma:${level}`;

/** What an intake asks, as something that can be planned: a month, without hours or money, because nobody published those. */
function intakeOf(check: Check, route: LearningRoute, person: Person, asOf: IsoDate): readonly Offer[] {
  const month = (code: string, credentials: readonly Credential[], over: Partial<Offer> = {}): Offer => ({
    ...bare(code),
    starts: firstsOfMonths(asOf),
    grants: credentials.map((credential) => ({ credential, validMonths: null })),
    ...over,
  });
  switch (check.code) {
    case 'diploma':
      return [];
    case 'test-21plus': {
      const wait = Math.max(0, check.minimumAge - person.age) * 12;
      return [month(check.code, ['test:21plus'], { starts: firstsOfMonths(asOf).slice(wait) })];
    }
    case 'entry-tests-pabo': {
      const grants = check.tests.map((credential) => ({ credential, validMonths: check.validMonths }));
      return [month(check.code, [], { grants })];
    }
    case 'suitability':
      return [month(`suitability-${route.code}`, [`suitability:${route.code}`])];
    case 'certificate-of-conduct': {
      const credential = 'document:certificate-of-conduct';
      return [month(check.code, [], { grants: [{ credential, validMonths: check.validMonths }] })];
    }
    case 'experience': {
      const short = Math.max(0, (check.minimumYears ?? 0) - person.yearsInEducation);
      const months = Math.ceil(short * 12);
      const code = `experience-${route.code}`;
      return months === 0 ? [] : [month(code, [`experience:${route.code}`], { months })];
    }
  }
}

/** An offer of which nothing is known but its code: a month without hours or money. */
export const bare = (code: string): Offer => ({
  code,
  instituteId: null,
  name: { nl: code, en: code },
  kind: 'course',
  routeCode: null,
  level: null,
  hoursPerWeek: 0,
  months: 1,
  yearCosts: [],
  needs: [],
  grants: [],
  starts: [],
  region: null,
  directions: [],
  competences: [],
  places: null,
});

/** Studies begin in September, as far as we know. */
function septembers(asOf: IsoDate): readonly IsoDate[] {
  const year = Number(asOf.slice(0, 4));
  return Array.from({ length: yearsAhead + 1 }, (_, ahead) =>
    isoDate(`${String(year + ahead)}-09-01`),
  ).filter((day) => day >= asOf);
}

/** `asOf` itself and the first day of every month after it. */
export function firstsOfMonths(asOf: IsoDate): readonly IsoDate[] {
  const year = Number(asOf.slice(0, 4));
  const month = Number(asOf.slice(5, 7));
  const later = Array.from({ length: yearsAhead * 12 - 1 }, (_, ahead) => {
    const index = month + ahead;
    const of = String((index % 12) + 1).padStart(2, '0');
    return isoDate(`${String(year + Math.floor(index / 12))}-${of}-01`);
  });
  return [asOf, ...later];
}
