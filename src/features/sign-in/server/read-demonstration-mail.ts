import { z } from 'zod';
import { ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { readChallenge, readMailText } from './challenge.store.ts';
import { mailKey } from './code-mail.ts';
import { browserToken } from './doorstep.ts';
import { inSteps } from './in-steps.ts';

/** In the demonstration no mail goes out; the browser that asked for a code may read it. Elsewhere there is nothing. */
export const readDemonstrationMail = inSteps({
  permission: 'public',
  audit: 'sign-in.demonstration-mail-read',
  input: z.strictObject({ browser: browserToken.nullable() }),
  run: async (ctx, { browser }) => {
    if (!ctx.settings.demo || browser === null) return ok({ text: null });
    const proof = { challenge: hashToken(browser) };
    const challenge = await ctx.db.transaction({ proof }, readChallenge, false);
    if (challenge?.mailTenantId == null) return ok({ text: null });
    const inside = { tenantId: challenge.mailTenantId };
    const text = await ctx.db.transaction(inside, (db) => readMailText(db, mailKey(challenge.id)), false);
    return ok({ text });
  },
});
