import { z } from 'zod';
import { neededEmail } from '#core/email.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { peopleByMail } from './share.store.ts';

/** Everybody with a mail address, at every board; for the command line of the installation itself. */
export const findPeopleByMail = query({
  permission: 'api-token.create',
  audit: 'trust.people-found-by-mail',
  input: z.strictObject({ email: neededEmail }),
  proof: ({ email }) => ({ email }),
  run: async ({ db }, { email }) => ok(await peopleByMail(db, email)),
});
