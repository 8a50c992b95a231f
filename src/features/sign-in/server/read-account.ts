import { z } from 'zod';
import { ownSubject } from '#access/subject.ts';
import { ok } from '#core/result.ts';
import { readApiTokens } from '#server/session/api-token.store.ts';
import { isFresh } from '#server/session/fresh.ts';
import { readSessions } from '#server/session/session.store.ts';
import { query } from '#server/usecase.ts';
import { readOwnDetails } from './account.store.ts';
import { readPasskeys } from './passkey.store.ts';

/** Her account: who she is here, where she is signed in, her passkeys and the programs that act for her. */
export const readAccount = query({
  permission: 'session.manage-own',
  audit: 'sign-in.account-read',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable() }),
  about: ({ actor }, { personId }) => Promise.resolve(ownSubject(actor, personId)),
  run: async ({ db, now }, { personId, here }) =>
    ok({
      details: await readOwnDetails(db, personId),
      sessions: await readSessions(db, personId, now),
      passkeys: await readPasskeys(db, personId),
      tokens: await readApiTokens(db, personId, now),
      isFresh: await isFresh(db, personId, here, now),
    }),
});
