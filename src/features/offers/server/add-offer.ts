import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { newOffer } from '../domain/offer-form.ts';
import { idOfCode, insertOffer, takeTurn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** A trainer begins an offer; nobody outside the institute sees it yet. */
export const addOffer = command({
  permission: 'offers.publish',
  audit: 'offers.added',
  input: newOffer,
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { content }) => {
    const { tenantId } = personOf(actor);
    await takeTurn(db, tenantId);
    if ((await idOfCode(db, tenantId, content.code)) !== null) return err(invalid('code', 'code-taken'));
    const id: string = newId();
    await insertOffer(db, { tenantId, id, content }, now);
    changed(id);
    return ok({ offerId: id });
  },
});
