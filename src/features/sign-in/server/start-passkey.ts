import { generateRegistrationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newToken } from '#server/ids.ts';
import { hashToken } from '#server/secret.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { command, personOf } from '#server/usecase.ts';
import { insertPasskeyChallenge, readCredentials } from './passkey.store.ts';
import { passkeyAlgorithms, passkeySite, userHandle } from './passkey-site.ts';

const minutes = 5;
const most = 10;

/** She begins to add a passkey: the question for her device. */
export const startPasskey = command({
  permission: 'session.manage-own',
  audit: 'sign-in.passkey-started',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable() }),
  run: async ({ db, actor, now, ctx }, { here }) => {
    const person = personOf(actor);
    if (!(await isFresh(db, person.personId, here, now))) return err(notFresh);
    const known = await readCredentials(db, person.personId);
    if (known.length >= most) return err(refused('too-many-passkeys', { most }));
    const options = await generateRegistrationOptions({
      rpName: 'Ontwikkeldoor',
      rpID: passkeySite(ctx.settings).rpID,
      userName: person.name,
      userDisplayName: person.name,
      userID: userHandle(person),
      attestationType: 'none',
      supportedAlgorithmIDs: passkeyAlgorithms,
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const browser = newToken();
    await insertPasskeyChallenge(db, {
      browserHash: hashToken(browser),
      challenge: options.challenge,
      personId: person.personId,
      expiresAt: new Date(now.getTime() + minutes * 60_000),
    });
    return ok({ browser, options });
  },
});
