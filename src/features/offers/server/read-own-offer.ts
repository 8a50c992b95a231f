import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { missingForPublishing } from '../domain/offer.ts';
import { meetingsToCome } from '#shapes/gathering/server/meeting.store.ts';
import { readOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { requestsTo } from './request.store.ts';

/** One own offer with everything that the institute does about it: moments, questions, sign-ups. */
export const readOwnOffer = query({
  permission: 'offers.publish',
  audit: 'offers.own-read',
  input: z.strictObject({ offerId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, actor, now, today }, { offerId }) => {
    const { tenantId } = personOf(actor);
    const offer = await readOwn(db, tenantId, offerId);
    if (offer === null) return err(notFound);
    return ok({
      offer,
      gaps: missingForPublishing(offer),
      moments: await meetingsToCome(db, { kind: 'information', aboutId: offerId }, now),
      requests: await requestsTo(db, tenantId, offerId),
      today,
    });
  },
});
