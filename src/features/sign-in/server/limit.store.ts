import { sql } from 'kysely';
import type { AppError } from '#core/error.ts';
import type { Context } from '#server/ctx.ts';
import { keyedHash } from '#server/secret.ts';
import { limits, secondsToWait } from '../domain/limits.ts';
import type { LimitName } from '../domain/limits.ts';

export type Attempt = readonly [limit: LimitName, whose: string];

/**
 * Counts one attempt for each, in a transaction of its own that stays whatever happens next. Gives the refusal when one
 * of them is over its limit, with the longest wait.
 */
export async function countAttempts(ctx: Context, attempts: readonly Attempt[]): Promise<AppError | null> {
  const now = ctx.now();
  const waits = await ctx.db.transaction(
    {},
    async (tx) => {
      const found: number[] = [];
      for (const [name, whose] of attempts) {
        const limit = limits[name];
        const key = keyedHash(ctx.settings.secretKey, `limit ${name}`, whose);
        const { rows } = await sql<{ attempts: number; since: Date }>`
          select attempts, since from count_attempt(${name}, ${key}, ${now}, ${limit.seconds})`.execute(tx);
        const [row] = rows;
        found.push(row === undefined ? 0 : (secondsToWait(limit, row.attempts, row.since, now) ?? 0));
      }
      return found;
    },
    true,
  );
  const retryAfterSeconds = Math.max(0, ...waits);
  return retryAfterSeconds === 0 ? null : { kind: 'too-many', retryAfterSeconds };
}
