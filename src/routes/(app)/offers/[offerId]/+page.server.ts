import { askInstitute } from '#features/offers/server/ask-institute.ts';
import { joinMoment } from '#features/offers/server/join-moment.ts';
import { bookmarkOffer } from '#features/offers/server/bookmark-offer.ts';
import { letGoOffer } from '#features/offers/server/let-go-offer.ts';
import { readOffer } from '#features/offers/server/read-offer.ts';
import { signUp } from '#features/offers/server/sign-up.ts';
import { withdrawRequest } from '#features/offers/server/withdraw-request.ts';
import { addOffer } from '#features/plan/server/add-offer.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readOffer], (call, { params }) => call(readOffer, { offerId: params.offerId }));

const read = (values: FormValues, { params }: RequestEvent) => ({ ...values, offerId: params.offerId });
const here =
  (message: string) =>
  (_: unknown, { params }: RequestEvent) => ({ to: `/offers/${params.offerId}`, message });

export const actions = {
  keep: action(bookmarkOffer, { read, done: here('offers.kept') }),
  letGo: action(letGoOffer, { read, done: here('offers.letGo') }),
  ask: action(askInstitute, { read, done: here('offers.asked') }),
  signUp: action(signUp, { read, done: here('offers.signedUp') }),
  join: action(joinMoment, { read, done: here('offers.joined') }),
  plan: action(addOffer, {
    read: (_, event: RequestEvent) => ({ personId: personIdOf(event), offerId: event.params.offerId }),
    done: ({ stepId, isNew }) => ({
      to: `/plan/steps/${stepId}`,
      message: isNew ? 'offers.inPlan' : 'offers.alreadyInPlan',
    }),
  }),
  withdraw: action(withdrawRequest, { done: here('offers.taken') }),
};
