import type { AdviceDirection, Direction } from '#core/direction.ts';
import { adviceDirections } from '#core/direction.ts';
import type { RouteAdvice } from './advise.ts';
import type { ReasonCode } from './reason.ts';
import type { RankedStep } from './step.ts';

/** How far something lies from where she stands: open now, with something first, or far. */
export const reaches = ['now', 'first', 'far'] as const;
export type Reach = (typeof reaches)[number];

/** One thing on the map. */
export interface Place {
  /** Its rank among the advice, from 1. */
  readonly number: number;
  readonly step: RankedStep;
  readonly reach: Reach;
}

/** What needs no course lies near, unless the school said that it cannot be now. */
export function reachOf(
  route: Pick<RouteAdvice, 'admission' | 'feasible'> | null,
  school: string | null,
): Reach {
  if (route === null) return school === 'not-now' ? 'first' : 'now';
  if (route.admission === 'unmet' || route.feasible === 'no') return 'far';
  if (route.admission === 'met' && route.feasible === 'yes' && school !== 'not-now') return 'now';
  return 'first';
}

/** Every ranked step with how far it lies. */
export function placesOf(
  steps: readonly RankedStep[],
  routes: readonly RouteAdvice[],
  school: Readonly<Record<Direction, string | null>>,
): readonly Place[] {
  return steps.map((step, index) => ({
    number: index + 1,
    step,
    reach: reachOf(
      routes.find(({ route }) => route.code === step.route) ?? null,
      step.direction === 'higher' ? null : school[step.direction],
    ),
  }));
}

/**
 * The same places without the reason «you want this» where she never said what she wants: what is taken for granted may
 * weigh, but is not put in her mouth.
 */
export const withoutUnsaidWishes = (
  places: readonly Place[],
  wishes: Readonly<Partial<Record<Direction, number>>>,
): readonly Place[] =>
  places.map((place) =>
    place.step.direction !== 'higher' && wishes[place.step.direction] === undefined
      ? {
          ...place,
          step: {
            ...place.step,
            because: place.step.because.filter(({ code }) => !code.startsWith('score.wish')),
          },
        }
      : place,
  );

/** What says something of her age, or of the time, money and plans that she told for herself. */
const hersAlone: readonly ReasonCode[] = [
  'score.goal',
  'score.feasible',
  'score.wants-qualification',
  'score.past-pension',
  'score.years-after',
  'suits.near-pension',
  'suits.older',
  'suits.own-time',
  'suits.teaching-open',
  'suits.young',
];

const onlyForAge: readonly ReasonCode[] = ['suits.near-pension', 'suits.older', 'suits.young'];
const tellsOfHer: readonly string[] = ['age', 'hours'];

/**
 * Her map as she lets others read it: without the reasons that rest on what stays hers whatever she shares, without the
 * steps that there are for an age, and without the sum of points, from which the rest could be reckoned.
 */
export const placesForOthers = (places: readonly Place[]): readonly Place[] =>
  places
    .filter(({ step }) => !step.because.some(({ code }) => onlyForAge.includes(code)))
    .map((place, index) => ({
      ...place,
      number: index + 1,
      step: {
        ...place.step,
        score: 0,
        because: place.step.because
          .filter(({ code }) => !hersAlone.includes(code))
          .map(({ code, values }) => ({
            code,
            values: Object.fromEntries(Object.entries(values).filter(([name]) => !tellsOfHer.includes(name))),
          })),
      },
    }));

/** The places of each direction, in the order of the directions; within one, near to far and best first. */
export const lanesOf = (
  places: readonly Place[],
): readonly { readonly direction: AdviceDirection; readonly places: readonly Place[] }[] =>
  adviceDirections.map((direction) => ({
    direction,
    places: reaches.flatMap((reach) =>
      places.filter((place) => place.step.direction === direction && place.reach === reach),
    ),
  }));

/** Something that came nearer or went farther. */
export interface Moved {
  readonly step: RankedStep;
  readonly from: Reach;
  readonly to: Reach;
}

/** What lies elsewhere than before; what was or is not on the map at all is left out. */
export const movedBetween = (before: readonly Place[], after: readonly Place[]): readonly Moved[] =>
  after.flatMap(({ step, reach }) => {
    const earlier = before.find((place) => place.step.code === step.code);
    return earlier === undefined || earlier.reach === reach ? [] : [{ step, from: earlier.reach, to: reach }];
  });
