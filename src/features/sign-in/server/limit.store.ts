import type { AppError } from '#core/error.ts';
import { countAttempts as count } from '#server/attempts.store.ts';
import type { Context } from '#server/ctx.ts';
import { limits } from '../domain/limits.ts';
import type { LimitName } from '../domain/limits.ts';

export type Attempt = readonly [limit: LimitName, whose: string];

/** Counts one attempt for each at its limit of signing in. */
export const countAttempts = (ctx: Context, attempts: readonly Attempt[]): Promise<AppError | null> =>
  count(
    ctx,
    attempts.map(([name, whose]) => ({ name, limit: limits[name], whose })),
  );
