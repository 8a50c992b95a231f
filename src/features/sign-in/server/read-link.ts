import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { query } from '#server/usecase.ts';
import { linkWorks } from '../domain/challenge.ts';
import { readChallenge } from './challenge.store.ts';

/** What a link from a mail is for. Looking spends nothing: programs that inspect mail open every link. */
export const readLink = query({
  permission: 'public',
  audit: 'sign-in.link-read',
  input: z.strictObject({ link: z.string().min(20).max(100) }),
  proof: ({ link }) => ({ link: hashToken(link) }),
  run: async ({ db, now }) => {
    const challenge = await readChallenge(db);
    if (challenge === null) return err(notFound);
    return ok({ email: challenge.email, works: linkWorks(challenge, now) });
  },
});
