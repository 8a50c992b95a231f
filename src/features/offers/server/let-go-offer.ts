import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { hers } from './self-subject.ts';
import { deleteSaved } from './saved.store.ts';

/** She takes an offer off her own list. */
export const letGoOffer = command({
  permission: 'offers.respond',
  audit: 'offers.let-go',
  input: z.strictObject({ offerId: z.uuid() }),
  about: hers,
  run: async ({ db, actor, changed }, { offerId }) => {
    if (!(await deleteSaved(db, personOf(actor).personId, offerId))) return err(notFound);
    changed(offerId);
    return ok({ offerId });
  },
});
