import { z } from 'zod';
import { ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { query } from '#server/usecase.ts';
import { linkWorks } from '../domain/challenge.ts';
import { readChallenge } from './challenge.store.ts';

/** Whose address a link from a mail proves, while it works. Looking spends nothing: programs that inspect mail open every link. */
export const readLink = query({
  permission: 'public',
  audit: 'sign-in.link-read',
  input: z.strictObject({ link: z.string().min(20).max(100) }),
  proof: ({ link }) => ({ link: hashToken(link) }),
  run: async ({ db, now }) => {
    const challenge = await readChallenge(db);
    const works = challenge !== null && linkWorks(challenge, now);
    return ok({ email: works ? challenge.email : null, works });
  },
});
