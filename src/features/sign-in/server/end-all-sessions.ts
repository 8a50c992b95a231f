import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { removeSessions } from '#server/session/session.store.ts';
import { command } from '#server/usecase.ts';

/** She signs out everywhere, here too. */
export const endAllSessions = command({
  permission: 'session.manage-own',
  audit: 'sign-in.sessions-ended',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, changed }, { personId }) => {
    await removeSessions(db, personId);
    changed(personId);
    return ok(null);
  },
});
