import { may } from '#access/policy.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { filterInput, latestStart } from '../domain/filter.ts';
import { findOffers } from './browse.store.ts';
import { offerLine } from './offer.view.ts';

/** What institutes offer, narrowed by what someone looks for. */
export const browseOffers = query({
  permission: 'offers.browse',
  audit: 'offers.browsed',
  input: filterInput,
  run: async ({ db, actor, today }, filter) => {
    const found = await findOffers(db, filter, latestStart(filter, today), today);
    return ok({
      ...found,
      offers: found.offers.map((offer) => offerLine(offer, today)),
      filter,
      today,
      mayRespond: may(actor, 'offers.respond'),
    });
  },
});
