import { may } from '#access/policy.ts';
import { pageOf } from '#core/list.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { latestStart, offerList } from '../domain/filter.ts';
import { findOffers } from './browse.store.ts';
import { offerLine } from './offer.view.ts';

/** What institutes offer, narrowed by what someone looks for. */
export const browseOffers = query({
  permission: 'offers.browse',
  audit: 'offers.browsed',
  input: offerList.input,
  run: async ({ db, actor, today }, filter) => {
    const found = await findOffers(db, filter, latestStart(filter, today), today);
    return ok({
      ...pageOf(offerList, filter, { ...found, items: found.items.map((offer) => offerLine(offer, today)) }),
      today,
      mayRespond: may(actor, 'offers.respond'),
    });
  },
});
