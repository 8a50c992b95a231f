import { readOwnOffers } from '#features/offers/server/read-own-offers.ts';
import { withdrawRequest } from '#features/offers/server/withdraw-request.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readOwnOffers], (call) => call(readOwnOffers, {}));

export const actions = {
  withdraw: action(withdrawRequest, { done: () => ({ to: '/offers/saved', message: 'offers.taken' }) }),
};
