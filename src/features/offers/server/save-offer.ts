import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { changedOffer } from '../domain/offer-form.ts';
import { gapsOf } from './gaps.ts';
import { idOfCode, readOwn, takeTurn, updateOffer } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** The new text of an offer. A draft may be half-written; what others read stays complete. */
export const saveOffer = command({
  permission: 'offers.publish',
  audit: 'offers.saved',
  input: changedOffer,
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { offerId, version, content }) => {
    const { tenantId } = personOf(actor);
    const before = await readOwn(db, tenantId, offerId);
    if (before === null) return err(notFound);
    const gaps = before.state === 'draft' ? null : gapsOf(content);
    if (gaps !== null) return err(gaps);
    await takeTurn(db, tenantId);
    const sameCode = await idOfCode(db, tenantId, content.code);
    if (sameCode !== null && sameCode !== offerId) return err(invalid('code', 'code-taken'));
    const next = await updateOffer(db, { tenantId, id: offerId, version, content }, now);
    if (next === null) return err({ kind: 'conflict', theirs: before });
    changed(offerId);
    return ok({ offerId, version: next });
  },
});
