import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { removeApiToken } from '#server/session/api-token.store.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { command } from '#server/usecase.ts';

/** She ends a program that acts for her. */
export const endToken = command({
  permission: 'session.manage-own',
  audit: 'sign-in.token-ended',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable(), tokenId: z.uuid() }),
  run: async ({ db, now, changed }, { personId, here, tokenId }) => {
    if (!(await isFresh(db, personId, here, now))) return err(notFresh);
    if (!(await removeApiToken(db, personId, tokenId))) return err(notFound);
    changed(tokenId);
    return ok(null);
  },
});
