import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { tokenScopes } from '#core/sign-in.ts';
import { signIn as en } from '#i18n/en/sign-in.ts';
import { signIn as nl } from '#i18n/nl/sign-in.ts';
import { hashToken } from '#server/secret.ts';
import { createApiToken } from '#server/session/api-token.store.ts';
import { command } from '#server/usecase.ts';
import { readReceiver } from './share.store.ts';

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
  run: async ({ db, actor, now, ctx, mail, changed }, { personId, ...wanted }) => {
    if (actor.kind !== 'system' || actor.tenantId === null) return err(refused('no-organisation'));
    const person = await readReceiver(db, personId);
    if (person === null) return err(refused('nobody'));
    const { tenantId } = actor;
    const token = await createApiToken(db, { tenantId, personId }, now, wanted);
    if (person.email !== null) {
      const t = words[person.locale].mail;
      await mail({
        tenantId,
        to: person.email,
        subject: t.tokenSubject,
        text: t.tokenText(person.name, wanted.name, `${ctx.settings.publicUrl}/account`),
        key: `api-token:${hashToken(token)}`,
      });
    }
    changed(personId, wanted, personId);
    return ok({ token });
  },
});
