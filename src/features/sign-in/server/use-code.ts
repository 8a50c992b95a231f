import { z } from 'zod';
import type { AppError } from '#core/error.ts';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { hashToken } from '#server/secret.ts';
import { judgeCode } from '../domain/challenge.ts';
import { readCode } from '../domain/code.ts';
import { countWrongCode, lockChallenge, markVerified } from './challenge.store.ts';
import { browserToken, browserSessionInput } from './browser-session.ts';
import { inSteps } from '#server/steps.ts';
import { countAttempts } from './limit.store.ts';
import { codeHash, sameHash } from './secrets.ts';
import { goIn } from './verified.ts';
import type { Verified } from './verified.ts';

/** She types the code, in the browser in which she asked for it. */
export const useCode = inSteps({
  permission: 'public',
  audit: 'sign-in.code-used',
  input: z.strictObject({
    browser: browserToken.nullable(),
    code: z.string().min(1).max(40),
    browserSession: browserSessionInput,
  }),
  run: async (ctx, { browser, code, browserSession }) => {
    const tooMany = await countAttempts(ctx, [['try-client', browserSession.client]]);
    if (tooMany !== null) return err(tooMany);
    if (browser === null) return err(refused('code-over'));
    const verified = await verify(ctx, browser, readCode(code));
    return verified.ok ? goIn(ctx, verified.value, browserSession) : verified;
  },
});

/** One attempt, counted although it fails. */
const verify = (ctx: Context, browser: string, code: string): Promise<Result<Verified, AppError>> =>
  ctx.db.transaction(
    { proof: { challenge: hashToken(browser) } },
    async (tx) => {
      const challenge = await lockChallenge(tx);
      if (challenge === null) return err(refused('code-over'));
      const isRight = sameHash(challenge.codeHash, codeHash(ctx.settings.secretKey, browser, code));
      const verdict = judgeCode(challenge, isRight, ctx.now());
      if (verdict.kind === 'right') {
        await markVerified(tx, challenge.id, hashToken(browser), ctx.now());
        const { id, email, returnTo } = challenge;
        return ok({ challengeId: id, email, returnTo, browser });
      }
      await countWrongCode(tx, challenge.id);
      if (verdict.kind === 'over') return err(refused('code-over'));
      return err(invalid('code', 'wrong-code', { left: verdict.left }));
    },
    true,
  );
