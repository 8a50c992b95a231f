import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { taughtStepOf } from '#core/offer.ts';
import type { OfferKind } from '#core/offer.ts';
import type { StepContent } from './step.ts';

interface Offered {
  readonly name: string;
  readonly institute: string;
  readonly kind: OfferKind;
  readonly routeCode: string | null;
  /** Study load in all. */
  readonly hours: number;
  readonly months: number;
  /** Cents per started year. */
  readonly yearCosts: readonly number[];
  readonly starts: readonly IsoDate[];
}

/** The most that a step can ask, and the longest title. */
const mostMinutes = 2_000 * 60;
const mostCents = 10_000_000;
const longestTitle = 120;

/**
 * The idea that an offer is: its name, its first start from `today` on, and what it asks of the school: all its hours
 * and all its costs. She changes in the plan what she does not want to ask.
 */
export function stepFromOffer(
  offer: Offered,
  today: IsoDate,
): Pick<StepContent, 'title' | 'kind' | 'timeMinutes' | 'moneyCents' | 'startsOn' | 'endsOn'> {
  const startsOn = [...offer.starts].sort().find((day) => day >= today) ?? null;
  const costs = offer.yearCosts.reduce((sum, cents) => sum + cents, 0);
  const full = `${offer.name}, ${offer.institute}`;
  return {
    title: full.length <= longestTitle ? full : offer.name.slice(0, longestTitle),
    kind: taughtStepOf(offer),
    timeMinutes: offer.hours > 0 ? Math.min(mostMinutes, offer.hours * 60) : null,
    moneyCents: costs > 0 ? Math.min(mostCents, costs) : null,
    startsOn,
    endsOn: startsOn === null ? null : addDays(startsOn, Math.round((offer.months * 365.25) / 12) - 1),
  };
}
