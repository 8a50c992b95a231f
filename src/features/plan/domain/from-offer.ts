import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { firstYearOf, taughtStepOf } from '#core/offer.ts';
import type { OfferKind } from '#core/offer.ts';
import { limits } from './step.form.ts';
import type { StepContent } from './step.form.ts';

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

/**
 * The idea that an offer is: its name, its first start from `today` on, and what it asks of the school in a
 * school year: the hours and the costs of its first year. She changes in the plan what she does not want to ask.
 */
export function stepFromOffer(
  offer: Offered,
  today: IsoDate,
): Pick<StepContent, 'title' | 'kind' | 'timeMinutes' | 'moneyCents' | 'startsOn' | 'endsOn'> {
  const startsOn = [...offer.starts].sort().find((day) => day >= today) ?? null;
  const { minutes, cents } = firstYearOf(offer);
  const full = `${offer.name}, ${offer.institute}`;
  return {
    title: full.length <= limits.title ? full : offer.name.slice(0, limits.title),
    kind: taughtStepOf(offer),
    timeMinutes: minutes > 0 ? Math.min(limits.minutes, minutes) : null,
    moneyCents: cents > 0 ? Math.min(limits.cents, cents) : null,
    startsOn,
    endsOn: startsOn === null ? null : addDays(startsOn, Math.round((offer.months * 365.25) / 12) - 1),
  };
}
