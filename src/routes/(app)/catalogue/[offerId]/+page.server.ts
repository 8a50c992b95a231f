import { addMoment } from '#features/offers/server/add-moment.ts';
import { answerRequest } from '#features/offers/server/answer-request.ts';
import { cancelMoment } from '#features/offers/server/cancel-moment.ts';
import { publishOffer } from '#features/offers/server/publish-offer.ts';
import { readOwnOffer } from '#features/offers/server/read-own-offer.ts';
import { removeDraft } from '#features/offers/server/remove-draft.ts';
import { saveOffer } from '#features/offers/server/save-offer.ts';
import { withdrawOffer } from '#features/offers/server/withdraw-offer.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readOwnOffer], (call, { params }) =>
  call(readOwnOffer, { offerId: params.offerId }),
);

const read = (values: FormValues, { params }: RequestEvent) => ({ ...values, offerId: params.offerId });
const only = (_: FormValues, { params }: RequestEvent) => ({ offerId: params.offerId });
const here =
  (message: string) =>
  (_: unknown, { params }: RequestEvent) => ({
    to: `/catalogue/${params.offerId}`,
    message,
  });

export const actions = {
  save: action(saveOffer, { read, done: here('offers.saved') }),
  publish: action(publishOffer, { read: only, done: here('offers.published') }),
  withdraw: action(withdrawOffer, { read: only, done: here('offers.withdrawn') }),
  remove: action(removeDraft, { read: only, done: () => ({ to: '/catalogue', message: 'offers.removed' }) }),
  addMoment: action(addMoment, { read, done: here('offers.momentAdded') }),
  cancelMoment: action(cancelMoment, { read, done: here('offers.momentCancelled') }),
  answer: action(answerRequest, { done: here('offers.answered') }),
};
