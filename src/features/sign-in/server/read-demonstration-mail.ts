import { z } from 'zod';
import { ok } from '#core/result.ts';
import { holdsRealPeople } from '#server/db/real-people.ts';
import { hashToken } from '#server/secret.ts';
import { readChallenge, readMailText } from './challenge.store.ts';
import { mailKey } from './code-mail.ts';
import { browserToken } from './browser-session.ts';
import { inSteps } from '#server/steps.ts';

interface DemonstrationMail {
  /** False where mails go out, and outside the demonstration. */
  readonly isShown: boolean;
  /** Null when nobody has that address. */
  readonly text: string | null;
}

const nothing = ok<DemonstrationMail>({ isShown: false, text: null });

/** In a demonstration without mail server the browser that asked for a code may read the mail. Elsewhere there is nothing. */
export const readDemonstrationMail = inSteps({
  permission: 'public',
  audit: 'sign-in.demonstration-mail-read',
  input: z.strictObject({ browser: browserToken.nullable() }),
  run: async (ctx, { browser }) => {
    const { demo, smtpUrl } = ctx.settings;
    if (!demo || smtpUrl !== null || browser === null || (await holdsRealPeople(ctx.db))) return nothing;
    const proof = { challenge: hashToken(browser) };
    const challenge = await ctx.db.transaction({ proof }, readChallenge, false);
    if (challenge === null) return nothing;
    const inside = { tenantId: challenge.mailTenantId };
    const text = await ctx.db.transaction(inside, (db) => readMailText(db, mailKey(challenge.id)), false);
    return ok<DemonstrationMail>({ isShown: true, text });
  },
});
