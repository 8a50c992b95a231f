import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { stateOf } from '../domain/challenge.ts';
import { lockChallenge } from './challenge.store.ts';
import { browserToken, browserSessionInput } from './browser-session.ts';
import { inSteps } from '#server/steps.ts';
import { countAttempts } from './limit.store.ts';
import { goIn } from './verified.ts';

/** She proved her address, which several organisations know, and says as whom she comes in. */
export const chooseOrganisation = inSteps({
  permission: 'public',
  audit: 'sign-in.organisation-chosen',
  input: z.strictObject({
    browser: browserToken.nullable(),
    personId: z.uuid(),
    browserSession: browserSessionInput,
  }),
  run: async (ctx, { browser, personId, browserSession }) => {
    const tooMany = await countAttempts(ctx, [['open-client', browserSession.client]]);
    if (tooMany !== null) return err(tooMany);
    if (browser === null) return err(refused('code-over'));
    const proof = { challenge: hashToken(browser) };
    const challenge = await ctx.db.transaction({ proof }, lockChallenge, true);
    if (challenge === null || stateOf(challenge, ctx.now()) !== 'verified') return err(refused('code-over'));
    const { id, email, returnTo } = challenge;
    return goIn(ctx, { challengeId: id, email, returnTo, browser }, browserSession, personId);
  },
});
