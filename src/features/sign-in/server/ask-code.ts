import { z } from 'zod';
import { neededEmail } from '#core/email.ts';
import { err, ok } from '#core/result.ts';
import { challengeMinutes } from '#core/sign-in.ts';
import type { Context } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { hashToken } from '#server/secret.ts';
import { atOnePace } from './at-one-pace.ts';
import { insertChallenge } from './challenge.store.ts';
import { codeMail } from './code-mail.ts';
import { inSteps } from '#server/steps.ts';
import { countAttempts } from './limit.store.ts';
import { peopleWithAddress } from './people.store.ts';
import type { Identity } from './people.store.ts';
import { codeHash, newSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';

const askInput = z.strictObject({
  email: neededEmail,
  returnTo: z.string().max(2000),
  client: z.string().max(100),
});

/**
 * Someone says that an address is hers. Whether anybody has that address cannot be told from the answer: it is the
 * same, and takes the same time.
 */
export const askCode = inSteps({
  permission: 'public',
  audit: 'sign-in.code-asked',
  input: askInput,
  run: (ctx, input) =>
    atOnePace(async () => {
      const tooMany = await countAttempts(ctx, [['ask-client', input.client]]);
      if (tooMany !== null) return err(tooMany);
      const mayMail = await hasMailLeft(ctx, input);
      const secrets = newSecrets();
      const [person] = await peopleWithAddress(ctx, input.email);
      const receiver = person === undefined || !mayMail ? null : person;
      if (receiver !== null) await watch(ctx, receiver);
      await open(ctx, input, secrets, receiver);
      return ok({ browser: secrets.browser });
    }),
});

/**
 * Whether one more mail may go to this address because of this client: three close together, twelve in a day, then one an
 * hour; and so many from everybody together. Counted for every address, known or not. Without a mail the link of the last
 * one still works, in any browser.
 */
async function hasMailLeft(ctx: Context, { email, client }: z.infer<typeof askInput>): Promise<boolean> {
  const here = `${email} ${client}`;
  if ((await countAttempts(ctx, [['mail-near', here]])) !== null) return false;
  const isMany = (await countAttempts(ctx, [['mail-day', here]])) !== null;
  const isMost = (await countAttempts(ctx, [['mail-address', email]])) !== null;
  if (!isMany && !isMost) return true;
  return (await countAttempts(ctx, [['mail-hour', here]])) === null;
}

/** Very many codes for one organisation: they go out, and whoever looks after the server reads of it. */
async function watch(ctx: Context, { actor }: Identity): Promise<void> {
  const tooMany = await countAttempts(ctx, [['ask-organisation', actor.tenantId]]);
  if (tooMany !== null)
    ctx.log.error('very many codes asked for one organisation', { tenantId: actor.tenantId });
}

/** The challenge and its mail are one transaction; without a receiver there is a challenge that nobody can meet. */
async function open(
  ctx: Context,
  { email, returnTo }: z.infer<typeof askInput>,
  secrets: Secrets,
  receiver: Identity | null,
): Promise<void> {
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + challengeMinutes * 60_000);
  const id = newId<'challenge'>();
  const mailTenantId = receiver?.actor.tenantId ?? null;
  const challenge = {
    id,
    email,
    returnTo,
    mailTenantId,
    expiresAt,
    browserHash: hashToken(secrets.browser),
    linkHash: hashToken(secrets.link),
    codeHash: codeHash(ctx.settings.secretKey, secrets.browser, secrets.code),
  };
  await ctx.db.transaction(
    { tenantId: mailTenantId },
    async (tx) => {
      await insertChallenge(tx, challenge, now);
      if (receiver !== null)
        await queueMail(ctx, tx, now, codeMail(receiver, email, secrets, challenge, ctx.settings));
    },
    true,
  );
}
