import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { readOpen } from './browse.store.ts';
import { hers } from './self-subject.ts';
import { insertSaved } from './saved.store.ts';

/** She puts an offer on her own list, which only she reads. */
export const bookmarkOffer = command({
  permission: 'offers.respond',
  audit: 'offers.kept',
  input: z.strictObject({ offerId: z.uuid() }),
  about: hers,
  run: async ({ db, actor, now, changed }, { offerId }) => {
    const { tenantId, personId } = personOf(actor);
    if ((await readOpen(db, offerId)) === null) return err(notFound);
    await insertSaved(db, { tenantId, personId, offerId }, now);
    changed(offerId);
    return ok({ offerId });
  },
});
