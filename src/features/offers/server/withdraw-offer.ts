import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { moveOffer, readOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** Nobody finds this offer any more; who saved it or signed up still reads it. */
export const withdrawOffer = command({
  permission: 'offers.publish',
  audit: 'offers.withdrawn',
  input: z.strictObject({ offerId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { offerId }) => {
    const { tenantId } = personOf(actor);
    if ((await readOwn(db, tenantId, offerId)) === null) return err(notFound);
    if (!(await moveOffer(db, { tenantId, id: offerId }, 'withdraw-offer', now)))
      return err(refused('offer-moved-on'));
    changed(offerId);
    return ok({ offerId });
  },
});
