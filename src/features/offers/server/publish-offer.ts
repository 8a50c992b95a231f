import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { gapsOf } from './gaps.ts';
import { moveOffer, readOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** From now on everyone who signed in finds this offer; only when nothing is missing. */
export const publishOffer = command({
  permission: 'offers.publish',
  audit: 'offers.published',
  input: z.strictObject({ offerId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { offerId }) => {
    const { tenantId } = personOf(actor);
    const offer = await readOwn(db, tenantId, offerId);
    if (offer === null) return err(notFound);
    const gaps = gapsOf(offer);
    if (gaps !== null) return err(gaps);
    if (!(await moveOffer(db, { tenantId, id: offerId }, 'publish-offer', now)))
      return err(refused('offer-moved-on'));
    changed(offerId);
    return ok({ offerId });
  },
});
