import { addOffer } from '#features/offers/server/add-offer.ts';
import { readCatalogue } from '#features/offers/server/read-catalogue.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readCatalogue], async (call) => {
  await call(readCatalogue, {});
  return {};
});

export const actions = {
  default: action(addOffer, {
    done: ({ offerId }) => ({ to: `/catalogue/${offerId}`, message: 'offers.added' }),
  }),
};
