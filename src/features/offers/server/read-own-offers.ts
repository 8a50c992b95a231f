import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readOpen, readSaved } from './browse.store.ts';
import { hers } from './hers.ts';
import { offerLine } from './offer.view.ts';
import { requestsOf } from './request.store.ts';

/** Her own list, and everything she asked or signed up for. */
export const readOwnOffers = query({
  permission: 'offers.respond',
  audit: 'offers.own-list-read',
  input: z.strictObject({}),
  about: hers,
  run: async ({ db, actor, today }) => {
    const { personId } = personOf(actor);
    const saved = (await readSaved(db, personId)).map((offer) => offerLine(offer, today));
    const requests = [];
    for (const request of await requestsOf(db, personId, null)) {
      const offer = await readOpen(db, request.offerId);
      requests.push({ ...request, offerName: offer?.name ?? '', institute: offer?.institute ?? '' });
    }
    return ok({ saved, requests, today });
  },
});
