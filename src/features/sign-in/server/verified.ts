import type { AppError } from '#core/error.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { hashToken } from '#server/secret.ts';
import { markUsed } from './challenge.store.ts';
import type { BrowserSession } from './browser-session.ts';
import { enter } from './enter.ts';
import type { Entrance } from './enter.ts';
import { peopleWithAddress } from './people.store.ts';

/** An address that was proved, in this browser. */
export interface Verified {
  readonly challengeId: string;
  readonly email: string;
  readonly returnTo: string;
  readonly browser: string;
}

export type Step =
  | (Entrance & { readonly returnTo: string })
  /** She works for more than one organisation and says which one now. */
  | { readonly kind: 'choose'; readonly browser: string };

/** Goes in where there is one place to go; `personId` when she chose. */
export async function goIn(
  ctx: Context,
  verified: Verified,
  browserSession: BrowserSession,
  personId?: string,
): Promise<Result<Step, AppError>> {
  const { email, browser, returnTo } = verified;
  const people = await peopleWithAddress(ctx, email);
  const mine = personId === undefined ? people : people.filter(({ actor }) => actor.personId === personId);
  const [person] = mine;
  if (person === undefined) return err(refused('no-place'));
  if (mine.length > 1) return ok({ kind: 'choose', browser });
  const isFirst = await ctx.db.transaction(
    { proof: { challenge: hashToken(browser) } },
    (tx) => markUsed(tx, verified.challengeId, ctx.now()),
    true,
  );
  if (!isFirst) return err(refused('code-over'));
  const entered = await enter(ctx, person, browserSession);
  return entered.ok ? ok({ ...entered.value, returnTo }) : entered;
}
