import { z } from 'zod';
import type { AppError } from '#core/error.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { newToken } from '#server/ids.ts';
import { hashToken } from '#server/secret.ts';
import { linkWorks } from '../domain/challenge.ts';
import { lockChallenge, markVerified } from './challenge.store.ts';
import { browserSessionInput } from './browser-session.ts';
import { inSteps } from '#server/steps.ts';
import { countAttempts } from './limit.store.ts';
import { goIn } from './verified.ts';
import type { Verified } from './verified.ts';

/** She presses the button behind the link in her mail, in whichever browser her mail opens. */
export const useLink = inSteps({
  permission: 'public',
  audit: 'sign-in.link-used',
  input: z.strictObject({ link: z.string().min(20).max(100), browserSession: browserSessionInput }),
  run: async (ctx, { link, browserSession }) => {
    const tooMany = await countAttempts(ctx, [['open-client', browserSession.client]]);
    if (tooMany !== null) return err(tooMany);
    const verified = await verify(ctx, link);
    return verified.ok ? goIn(ctx, verified.value, browserSession) : verified;
  },
});

const verify = (ctx: Context, link: string): Promise<Result<Verified, AppError>> =>
  ctx.db.transaction(
    { proof: { link: hashToken(link) } },
    async (tx) => {
      const challenge = await lockChallenge(tx);
      if (challenge === null || !linkWorks(challenge, ctx.now())) return err(refused('link-over'));
      const browser = newToken();
      await markVerified(tx, challenge.id, hashToken(browser), ctx.now());
      const { id, email, returnTo } = challenge;
      return ok({ challengeId: id, email, returnTo, browser });
    },
    true,
  );
