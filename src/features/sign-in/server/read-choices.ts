import { z } from 'zod';
import { ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { stateOf } from '../domain/challenge.ts';
import { readChallenge } from './challenge.store.ts';
import { browserToken } from './browser-session.ts';
import { inSteps } from '#server/steps.ts';
import { peopleWithAddress } from './people.store.ts';

/** The organisations that know her address; empty unless she proved it in this browser a moment ago. */
export const readChoices = inSteps({
  permission: 'public',
  audit: 'sign-in.choices-read',
  input: z.strictObject({ browser: browserToken.nullable() }),
  run: async (ctx, { browser }) => {
    const proof = { challenge: browser === null ? '' : hashToken(browser) };
    const challenge = browser === null ? null : await ctx.db.transaction({ proof }, readChallenge, false);
    if (challenge === null || stateOf(challenge, ctx.now()) !== 'verified') return ok({ choices: [] });
    const people = await peopleWithAddress(ctx, challenge.email);
    return ok({
      choices: people.map(({ actor, organisation }) => ({ personId: actor.personId, organisation })),
    });
  },
});
