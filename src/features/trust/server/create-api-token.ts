import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { tokenScopes } from '#core/sign-in.ts';
import { signIn as en } from '#i18n/en/sign-in.ts';
import { signIn as nl } from '#i18n/nl/sign-in.ts';
import { hashToken } from '#server/secret.ts';
import { createApiToken } from '#server/session/api-token.store.ts';
import { command } from '#server/usecase.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { contactOf } from '#server/people/people.store.ts';

const words = { nl, en } as const;

/** A token with which a program acts for a person, for at most a year, and no further than its scopes. Shown once; she is told. */
export const createToken = command({
  permission: 'api-token.create',
  audit: 'trust.api-token-created',
  input: z.strictObject({
    personId: z.uuid(),
    days: z.number().int().min(1).max(366),
    name: z.string().trim().min(1).max(80),
    scopes: z.array(z.enum(tokenScopes)).min(1),
  }),
  run: async (tools, { personId, ...wanted }) => {
    const { db, actor, now, changed } = tools;
    if (actor.kind !== 'system' || actor.tenantId === null) return err(refused('no-organisation'));
    const person = await contactOf(db, personId);
    if (person === null) return err(refused('nobody'));
    const { tenantId } = actor;
    const token = await createApiToken(db, { tenantId, personId }, now, wanted);
    await mailTo(tools, person, words, ({ mail: t }, { name }, at) => ({
      subject: t.tokenSubject,
      text: t.tokenText(name, wanted.name, at('/account')),
      key: `api-token:${hashToken(token)}`,
    }));
    changed(personId, wanted, personId);
    return ok({ token });
  },
});
