import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { dropAddress } from './leaver-address.store.ts';

/** She takes the address back: it goes, and so do the mails that went there. */
export const withdrawOwnAddress = command({
  permission: 'leaving.own',
  audit: 'leaving.address-withdrawn',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, changed }, { personId }) => {
    if (!(await dropAddress(db, personId))) return err(notFound);
    changed(personId);
    return ok(null);
  },
});
