import type { IsoDate } from '#core/date.ts';
import type { LearningRoute } from '#core/knowledge.ts';
import type { Credential, Grant, Offer, OfferKind } from '#core/offer.ts';
import { bare, firstsOfMonths, needsOf } from './national-offer.ts';

/** What an institute published and somebody can still begin with. */
export interface TaughtOffer {
  readonly id: string;
  /** The institute's own code; with it `module:<code>` is what one holds afterwards. */
  readonly code: string;
  readonly name: string;
  readonly institute: string;
  readonly place: string;
  readonly form: string;
  readonly region: string;
  readonly kind: OfferKind;
  readonly routeCode: string | null;
  /** Study load in all. */
  readonly hours: number;
  readonly hoursPerWeek: number;
  readonly months: number;
  readonly yearCosts: readonly number[];
  readonly needs: readonly (readonly Credential[])[];
  readonly grants: readonly Grant[];
  /** Days that are still to come; empty when one can begin at any time. */
  readonly starts: readonly IsoDate[];
  /** She saved it. */
  readonly isSaved: boolean;
}

/** A code that no route or test has. */
const codeOf = ({ id }: TaughtOffer): string => `@${id}`;

export const isTaughtCode = (code: string): boolean => code.startsWith('@');

export const taughtBehind = (taught: readonly TaughtOffer[], code: string): TaughtOffer | null =>
  taught.find((one) => codeOf(one) === code) ?? null;

export const moduleOf = ({ code }: Pick<TaughtOffer, 'code'>): Credential => `module:${code.toLowerCase()}`;

const institutesOwnTest = 'test:suitability';

/**
 * What institutes offer, as the planner chooses from it. A form of a national route asks what the route asks and what its
 * institute asks besides, and leads to what the route leads to; whatever it is, one holds its module afterwards.
 */
export function taughtOffers(
  taught: readonly TaughtOffer[],
  routes: readonly LearningRoute[],
  asOf: IsoDate,
): readonly Offer[] {
  const offers = taught.map((one) =>
    offerOf(one, routes.find(({ code }) => code === one.routeCode) ?? null, asOf),
  );
  const asked = offers.some(({ needs }) => needs.flat().includes(institutesOwnTest));
  const given = offers.some(({ grants }) =>
    grants.some(({ credential }) => credential === institutesOwnTest),
  );
  return asked && !given ? [...offers, suitabilityIntake(asOf)] : offers;
}

function offerOf(one: TaughtOffer, route: LearningRoute | null, asOf: IsoDate): Offer {
  const own = one.needs.map((group) => [...new Set(group.flatMap(orHigher))]);
  const ofRoute = route?.needs.flatMap((check) => needsOf(check, route)) ?? [];
  const testsItself = own.flat().includes(institutesOwnTest);
  return {
    ...bare(codeOf(one)),
    instituteId: null,
    name: { nl: one.name, en: one.name },
    kind: one.kind,
    routeCode: route?.code ?? null,
    hoursPerWeek: one.hoursPerWeek,
    months: one.months,
    yearCosts: one.yearCosts,
    needs: [...ofRoute.filter((group) => !(testsItself && isSuitability(group))), ...own],
    grants: grantsOf(one, route),
    starts: one.starts.length > 0 ? one.starts.filter((day) => day >= asOf) : firstsOfMonths(asOf),
    region: one.region,
  };
}

/** An institute that tests by itself does in its own way what the route asks. */
const isSuitability = (group: readonly Credential[]): boolean =>
  group.some((credential) => credential.startsWith('suitability:'));

/** Everything that it leads to; what two of them name holds as long as the longest says. */
function grantsOf(one: TaughtOffer, route: LearningRoute | null): readonly Grant[] {
  const forEver = [moduleOf(one), ...(route?.grants ?? [])];
  const own = one.grants
    .map(({ credential, validMonths }) => ({ credential: lowerModule(credential), validMonths }))
    .filter(({ credential }) => !forEver.includes(credential));
  return [...forEver.map((credential) => ({ credential, validMonths: null })), ...own];
}

/** Institutes write the codes of their modules with and without capitals. */
const lowerModule = (credential: Credential): Credential =>
  credential.toLowerCase().startsWith('module:') ? credential.toLowerCase() : credential;

/** Diplomas with which one also has what a lower one opens. */
const higher: Readonly<Record<string, readonly string[]>> = {
  vmbo: ['mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo', 'ad', 'hbo', 'wo'],
  'mbo-1': ['mbo-2', 'mbo-3', 'mbo-4', 'ad', 'hbo', 'wo'],
  'mbo-2': ['mbo-3', 'mbo-4', 'ad', 'hbo', 'wo'],
  'mbo-3': ['mbo-4', 'ad', 'hbo', 'wo'],
  'mbo-4': ['ad', 'hbo', 'wo'],
  havo: ['vwo', 'hbo', 'wo'],
  vwo: ['wo'],
  ad: ['hbo', 'wo'],
  hbo: ['wo'],
};

/** An institute names the least that it asks: who has more than that may begin as well. */
function orHigher(credential: Credential): readonly Credential[] {
  const [kind, level = ''] = credential.split(':');
  if (kind !== 'diploma') return [lowerModule(credential)];
  return [credential, ...(higher[level] ?? []).map((one) => `diploma:${one}`)];
}

/** The institute looks itself whether somebody is fit for it; when nobody published that, it takes a month. */
const suitabilityIntake = (asOf: IsoDate): Offer => ({
  ...bare('suitability'),
  starts: firstsOfMonths(asOf),
  grants: [{ credential: institutesOwnTest, validMonths: null }],
});
