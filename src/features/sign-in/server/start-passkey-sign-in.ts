import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import { newToken } from '#server/ids.ts';
import { hashToken } from '#server/secret.ts';
import { inSteps } from '#server/steps.ts';
import { countAttempts } from './limit.store.ts';
import { insertPasskeyChallenge } from './passkey.store.ts';
import { passkeySite } from './passkey-site.ts';

const minutes = 5;

/** The question for whichever device wants to answer it; it names nobody. */
export const startPasskeySignIn = inSteps({
  permission: 'public',
  audit: 'sign-in.passkey-asked',
  input: z.strictObject({ client: z.string().max(100) }),
  run: async (ctx, { client }) => {
    const tooMany = await countAttempts(ctx, [['open-client', client]]);
    if (tooMany !== null) return err(tooMany);
    const { rpID } = passkeySite(ctx.settings);
    const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
    const browser = newToken();
    const challenge = {
      browserHash: hashToken(browser),
      challenge: options.challenge,
      personId: null,
      expiresAt: new Date(ctx.now().getTime() + minutes * 60_000),
    };
    await ctx.db.transaction({}, (tx) => insertPasskeyChallenge(tx, challenge), true);
    return ok({ browser, options });
  },
});
