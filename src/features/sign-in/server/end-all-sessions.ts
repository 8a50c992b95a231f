import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import { endAccess } from '#server/session/end-access.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { removeKept } from '#server/session/kept-form.store.ts';
import { command } from '#server/usecase.ts';

const ending = {
  permission: 'session.manage-own',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable() }),
} as const;

/** She signs out everywhere, here too; programs that act for her stop as well. */
export const endAllSessions = command({
  ...ending,
  audit: 'sign-in.sessions-ended',
  run: async ({ db, now, changed }, { personId, here }) => {
    if (!(await isFresh(db, personId, here, now))) return err(notFresh);
    await endAccess(db, [personId]);
    await removeKept(db, personId);
    changed(personId);
    return ok(null);
  },
});

/** The same everywhere but here. */
export const endOtherSessions = command({
  ...ending,
  audit: 'sign-in.other-sessions-ended',
  run: async ({ db, now, changed }, { personId, here }) => {
    if (here === null || !(await isFresh(db, personId, here, now))) return err(notFresh);
    await endAccess(db, [personId], { except: here });
    changed(personId);
    return ok(null);
  },
});
