import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { deleteDraft } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** A draft that nobody outside ever saw is thrown away. */
export const removeDraft = command({
  permission: 'offers.publish',
  audit: 'offers.draft-removed',
  input: z.strictObject({ offerId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, actor, changed }, { offerId }) => {
    if (!(await deleteDraft(db, personOf(actor).tenantId, offerId))) return err(notFound);
    changed(offerId);
    return ok({ offerId });
  },
});
