import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { removeSession } from '#server/session/session.store.ts';
import { command } from '#server/usecase.ts';

/** She signs out here, or on another device. */
export const endSession = command({
  permission: 'session.manage-own',
  audit: 'sign-in.session-ended',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable(), sessionId: z.uuid() }),
  run: async ({ db, now, changed }, { personId, here, sessionId }) => {
    if (sessionId !== here && !(await isFresh(db, personId, here, now))) return err(notFresh);
    if (!(await removeSession(db, personId, sessionId))) return err(notFound);
    changed(sessionId);
    return ok(null);
  },
});
