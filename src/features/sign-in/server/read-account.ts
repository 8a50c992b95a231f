import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { readSessions } from '#server/session/session.store.ts';
import { query } from '#server/usecase.ts';
import { readOwnDetails } from './account.store.ts';
import { readPasskeys } from './passkey.store.ts';

/** Her account: who she is here, where she is signed in, and her passkeys. */
export const readAccount = query({
  permission: 'session.manage-own',
  audit: 'sign-in.account-read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, now }, { personId }) =>
    ok({
      details: await readOwnDetails(db, personId),
      sessions: await readSessions(db, personId, now),
      passkeys: await readPasskeys(db, personId),
    }),
});
