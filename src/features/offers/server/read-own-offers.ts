import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { namesOf, readSaved } from './browse.store.ts';
import { hers } from './self-subject.ts';
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
    const sent = await requestsOf(db, personId, null);
    const names = await namesOf(
      db,
      sent.map(({ offerId }) => offerId),
    );
    const requests = sent.map((request) => ({
      ...request,
      ...(names.get(request.offerId) ?? { offerName: '', institute: '' }),
    }));
    return ok({ saved, requests, today });
  },
});
