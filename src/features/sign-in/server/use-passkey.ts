import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { hashToken } from '#server/secret.ts';
import { browserToken, browserSessionInput } from './browser-session.ts';
import { enter } from './enter.ts';
import { inSteps } from '#server/steps.ts';
import { countAttempts } from './limit.store.ts';
import { passkeyAnswer, readAuthentication } from './passkey-answer.ts';
import { notePasskeyUse, readCredentials, takePasskeyChallenge } from './passkey.store.ts';
import type { Passkey } from './passkey.store.ts';
import { ownerOf, passkeySite } from './passkey-site.ts';
import { identity } from './people.store.ts';
import type { Identity } from './people.store.ts';

/** She comes in with a passkey, which tells by itself who she is. */
export const usePasskey = inSteps({
  permission: 'public',
  audit: 'sign-in.passkey-used',
  input: z.strictObject({
    browser: browserToken.nullable(),
    answer: passkeyAnswer,
    returnTo: z.string().max(2000),
    browserSession: browserSessionInput,
  }),
  run: async (ctx, { browser, answer, returnTo, browserSession }) => {
    const tooMany = await countAttempts(ctx, [['open-client', browserSession.client]]);
    if (tooMany !== null) return err(tooMany);
    const response = readAuthentication(answer);
    const challenge = browser === null ? null : await takeChallenge(ctx, browser);
    if (response === null || challenge === null) return err(refused('passkey-failed'));
    const person = await recognise(ctx, response, challenge);
    if (person === null) return err(refused('passkey-unknown'));
    const entered = await enter(ctx, person, browserSession);
    return entered.ok ? ok({ ...entered.value, returnTo }) : entered;
  },
});

const takeChallenge = (ctx: Context, browser: string): Promise<string | null> => {
  const browserHash = hashToken(browser);
  const proof = { challenge: browserHash };
  return ctx.db.transaction({ proof }, (tx) => takePasskeyChallenge(tx, browserHash, null, ctx.now()), true);
};

/** Whose passkey this is, when the answer is right and she has a place here; null in every other case alike. */
async function recognise(
  ctx: Context,
  response: AuthenticationResponseJSON,
  challenge: string,
): Promise<Identity | null> {
  const owner = ownerOf(response.response.userHandle ?? '');
  if (owner === null) return null;
  const { tenantId, personId } = owner;
  const known = await ctx.db.transaction({ tenantId }, (db) => readCredentials(db, personId), false);
  const passkey = known.find(({ credentialId }) => credentialId === response.id);
  if (passkey === undefined) return null;
  const counter = await verifiedCounter(ctx, response, challenge, passkey);
  if (counter === null) return null;
  const isFresh = await ctx.db.transaction(
    { tenantId },
    (tx) => notePasskeyUse(tx, passkey.id, counter, ctx.now()),
    true,
  );
  return isFresh ? identity(ctx, owner) : null;
}

async function verifiedCounter(
  ctx: Context,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  passkey: Passkey,
): Promise<number | null> {
  const { rpID, origin } = passkeySite(ctx.settings);
  const { credentialId, publicKey, counter } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id: credentialId, publicKey, counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
