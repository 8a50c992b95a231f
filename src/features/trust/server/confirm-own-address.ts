import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { codeEnds, readDigits } from '../domain/leaving.ts';
import { noteConfirmed, readAddress } from './leaver-address.store.ts';
import { codeFor } from './leaver-mails.ts';

/**
 * She reads mail at the address that she named. Who holds the code but is not signed in as her can do nothing with it; who
 * is, may name any address, so that trying codes gains nothing.
 */
export const confirmOwnAddress = command({
  permission: 'leaving.own',
  audit: 'leaving.address-confirmed',
  input: z.strictObject({ personId: z.uuid(), code: z.string().trim().min(1, 'required').max(40) }),
  run: async ({ db, now, ctx, changed }, { personId, code }) => {
    const address = await readAddress(db, personId);
    if (address === null) return err(notFound);
    if (address.confirmedAt !== null) return ok({ id: address.id });
    if (codeEnds(address.askedAt) <= now) return err(invalid('code', 'code-over'));
    if (readDigits(code) !== codeFor(ctx.settings.secretKey, address.id))
      return err(invalid('code', 'code-wrong'));
    await noteConfirmed(db, address.id, now);
    changed(address.id);
    return ok({ id: address.id });
  },
});
