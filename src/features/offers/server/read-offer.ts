import { z } from 'zod';
import { may } from '#access/policy.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readOpen } from './browse.store.ts';
import { meetingsToCome } from '#shapes/gathering/server/meeting.store.ts';
import { readContact, requestsOf } from './request.store.ts';
import { isSaved } from './saved.store.ts';

/** One offer, and for support staff what she did with it: nobody else hears that. */
export const readOffer = query({
  permission: 'offers.browse',
  audit: 'offers.read',
  input: z.strictObject({ offerId: z.uuid() }),
  run: async ({ db, actor, now, today }, { offerId }) => {
    const offer = await readOpen(db, offerId);
    if (offer === null) return err(notFound);
    const moments = await meetingsToCome(db, { kind: 'information', aboutId: offerId }, now);
    const { personId } = personOf(actor);
    const own = may(actor, 'offers.respond')
      ? {
          saved: await isSaved(db, personId, offerId),
          requests: await requestsOf(db, personId, offerId),
          contact: await readContact(db, personId),
        }
      : null;
    return ok({ offer, moments, own, today });
  },
});
