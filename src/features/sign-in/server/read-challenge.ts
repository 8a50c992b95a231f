import { z } from 'zod';
import { ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { query } from '#server/usecase.ts';
import { stateOf } from '../domain/challenge.ts';
import { readChallenge } from './challenge.store.ts';
import { browserToken } from './browser-session.ts';

interface OwnChallenge {
  readonly email: string | null;
  /** The code can be typed; or the address was proved and only the organisation is to be chosen; or a new code is needed. */
  readonly state: 'asked' | 'verified' | 'over';
}

/** How far this browser is: to which address it asked a code, and whether that still works. */
export const readOwnChallenge = query({
  permission: 'public',
  audit: 'sign-in.challenge-read',
  input: z.strictObject({ browser: browserToken.nullable() }),
  proof: ({ browser }) => ({ challenge: browser === null ? '' : hashToken(browser) }),
  run: async ({ db, now }, { browser }) => {
    const challenge = browser === null ? null : await readChallenge(db);
    if (challenge === null) return ok<OwnChallenge>({ email: null, state: 'over' });
    const state = stateOf(challenge, now);
    const works = state === 'asked' || state === 'verified';
    return ok<OwnChallenge>({ email: challenge.email, state: works ? state : 'over' });
  },
});
