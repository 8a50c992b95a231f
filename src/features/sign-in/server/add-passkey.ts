import { verifyRegistrationResponse } from '@simplewebauthn/server';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Settings } from '#server/ctx.ts';
import { hashToken } from '#server/secret.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { command, personOf } from '#server/usecase.ts';
import { deviceName } from '../domain/device.ts';
import { readOwnDetails } from './account.store.ts';
import { browserToken } from './browser-session.ts';
import { passkeyAnswer, readRegistration } from './passkey-answer.ts';
import { passkeyMail } from './passkey-mail.ts';
import { insertPasskey, takePasskeyChallenge } from './passkey.store.ts';
import type { Passkey } from './passkey.store.ts';
import { passkeyAlgorithms, passkeySite } from './passkey-site.ts';

/** Her device made a passkey, just after she signed in; from now on it lets her in, and she hears of it by mail. */
export const addPasskey = command({
  permission: 'session.manage-own',
  audit: 'sign-in.passkey-added',
  input: z.strictObject({
    personId: z.uuid(),
    here: z.uuid().nullable(),
    browser: browserToken.nullable(),
    answer: passkeyAnswer,
    userAgent: z.string(),
  }),
  proof: ({ browser }) => ({ challenge: browser === null ? '' : hashToken(browser) }),
  run: async ({ db, actor, now, ctx, mail, changed }, { here, browser, answer, userAgent }) => {
    const person = personOf(actor);
    if (!(await isFresh(db, person.personId, here, now))) return err(notFresh);
    const challenge =
      browser === null ? null : await takePasskeyChallenge(db, hashToken(browser), person.personId, now);
    const response = readRegistration(answer);
    if (challenge === null || response === null) return err(refused('passkey-failed'));
    const passkey = await verify(response, challenge, ctx.settings);
    if (passkey === null) return err(refused('passkey-failed'));
    const device = deviceName(userAgent);
    const id = await insertPasskey(db, person, { ...passkey, device }, now);
    if (id === null) return err(refused('passkey-known'));
    const details = await readOwnDetails(db, person.personId);
    const notice = passkeyMail(person.tenantId, details, { id, device }, now, ctx.settings);
    if (notice !== null) await mail(notice);
    changed(id);
    return ok(null);
  },
});

async function verify(
  response: RegistrationResponseJSON,
  expectedChallenge: string,
  settings: Settings,
): Promise<Omit<Passkey, 'id'> | null> {
  const { rpID, origin } = passkeySite(settings);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      supportedAlgorithmIDs: passkeyAlgorithms,
    });
    if (registrationInfo === undefined) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credentialId: id, publicKey, counter, transports: response.response.transports ?? [] };
  } catch {
    // The library explains in words for developers; for her there is one thing to do: try again.
    return null;
  }
}
