import type { AppError } from '#core/error.ts';
import { secondsToWait } from '#core/limit.ts';
import type { Limit } from '#core/limit.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Context } from './ctx.ts';
import type { Tx } from './db/transaction.ts';
import { keyedHash } from './secret.ts';

export interface Attempt {
  readonly name: string;
  readonly limit: Limit;
  /** Of whom or what; kept as a keyed hash only. */
  readonly whose: string;
}

/**
 * Counts one attempt for each, in a transaction of its own that stays whatever happens next. Gives the refusal when one
 * of them is over its limit, with the longest wait.
 */
export const countAttempts = (ctx: Context, attempts: readonly Attempt[]): Promise<AppError | null> =>
  ctx.db.transaction({}, (tx) => countAttemptsIn(tx, ctx, attempts), true);

/** The same in the transaction of what is tried: for limits at which nothing is gained by trying on. */
export async function countAttemptsIn(
  db: Tx,
  ctx: Context,
  attempts: readonly Attempt[],
): Promise<AppError | null> {
  const now = ctx.now();
  const waits: number[] = [];
  for (const { name, limit, whose } of attempts) {
    const key = keyedHash(ctx.settings.secretKey, `limit ${name}`, whose);
    const row = await rowOf<{ attempts: number; since: Date }>(db)`
      select attempts, since from count_attempt(${name}, ${key}, ${now}, ${limit.seconds})`;

    waits.push(row === null ? 0 : (secondsToWait(limit, row.attempts, row.since, now) ?? 0));
  }
  const retryAfterSeconds = Math.max(0, ...waits);
  return retryAfterSeconds === 0 ? null : { kind: 'too-many', retryAfterSeconds };
}
