import type { LearningRoute } from '#core/knowledge.ts';
import type { Travel } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import type { TaughtOffer } from './taught-offer.ts';

/** Whether she can get to a route, and why. Red is about what institutes told us: another may teach it nearby. */
export interface Reached {
  readonly colour: 'green' | 'amber' | 'red' | 'unknown';
  readonly reason: Reason;
}

/** Taught where she is, so that she has to go nowhere. */
const atHome = ['online', 'at-work'];

/**
 * Holds where a route is taught against where she can go. What is taught online or at her own work is reached by anybody;
 * what is partly online and elsewhere is amber. Unknown while she or the institutes say nothing.
 */
export function travelTo(
  { code, kind }: Pick<LearningRoute, 'code' | 'kind'>,
  taught: readonly TaughtOffer[],
  travel: Travel | null,
): Reached {
  if (kind === 'growth') return { colour: 'green', reason: because('travel.own-work') };
  const offers = taught.filter(({ routeCode }) => routeCode === code);
  if (offers.length === 0) return unknown('travel.not-known');
  const home = offers.find(({ form }) => atHome.includes(form));
  if (home !== undefined)
    return { colour: 'green', reason: because('travel.at-home', { institute: home.institute }) };
  if (travel === null) return unknown('travel.not-told', placesOf(offers));
  const near = offers.find((offer) => isNear(offer, travel));
  if (near !== undefined) {
    const { institute, place } = near;
    return { colour: 'green', reason: because('travel.near', { institute, place }) };
  }
  const somewhere = offers.filter(({ region }) => region === 'nationwide');
  if (somewhere.length > 0) return unknown('travel.place-not-said', placesOf(somewhere));
  const partly = offers.filter(({ form }) => form === 'blended');
  return partly.length > 0
    ? { colour: 'amber', reason: because('travel.partly-online', placesOf(partly)) }
    : { colour: 'red', reason: because('travel.elsewhere', placesOf(offers)) };
}

const unknown = (code: Reason['code'], values: Reason['values'] = {}): Reached => ({
  colour: 'unknown',
  reason: because(code, values),
});

const isNear = ({ region, place }: TaughtOffer, { regions, places }: Travel): boolean =>
  regions.includes(region) || places.some((one) => one.toLowerCase() === place.trim().toLowerCase());

/** The places of offers, or their institutes where no place is said; each once, at most three. */
function placesOf(offers: readonly TaughtOffer[]): Reason['values'] {
  const names = offers.map(({ place, institute }) => (place.trim() === '' ? institute : place.trim()));
  return { places: [...new Set(names)].slice(0, 3).join(', ') };
}
