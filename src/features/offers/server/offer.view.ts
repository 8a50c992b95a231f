import type { IsoDate } from '#core/date.ts';
import type { ListedOffer } from '../domain/filter.ts';
import { nextStart, totalCosts } from '../domain/offer.ts';
import type { OpenOffer } from './browse.store.ts';

/** What stands in a list of offers. */
export interface OfferLine extends ListedOffer, Pick<OpenOffer, 'state'> {
  /** False when someone can begin at any moment. */
  readonly hasStarts: boolean;
}

export const offerLine = (offer: OpenOffer, today: IsoDate): OfferLine => ({
  id: offer.id,
  name: offer.name,
  institute: offer.institute,
  kind: offer.kind,
  level: offer.level,
  form: offer.form,
  state: offer.state,
  hours: offer.hours,
  months: offer.months,
  region: offer.region,
  place: offer.place,
  costCents: totalCosts(offer),
  nextStart: nextStart(offer.starts, today),
  hasStarts: offer.starts.length > 0,
});
