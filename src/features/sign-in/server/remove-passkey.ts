import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { command } from '#server/usecase.ts';
import { removePasskeyOf } from './passkey.store.ts';

/** She no longer wants to come in with this passkey. */
export const removePasskey = command({
  permission: 'session.manage-own',
  audit: 'sign-in.passkey-removed',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable(), passkeyId: z.uuid() }),
  run: async ({ db, now, changed }, { personId, here, passkeyId }) => {
    if (!(await isFresh(db, personId, here, now))) return err(notFresh);
    if (!(await removePasskeyOf(db, personId, passkeyId))) return err(notFound);
    changed(passkeyId);
    return ok(null);
  },
});
