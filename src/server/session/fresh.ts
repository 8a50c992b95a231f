import { refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { freshMinutes } from '#core/sign-in.ts';
import type { Reader } from '../db/transaction.ts';

/** She signed in just now, in this very session: only then lasting access is given, and access ended (ASVS 7.5). */
export async function isFresh(
  db: Reader,
  personId: string,
  sessionId: string | null,
  now: Date,
): Promise<boolean> {
  if (sessionId === null) return false;
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('created_at', '>', new Date(now.getTime() - freshMinutes * 60_000))
    .executeTakeFirst();
  return row !== undefined;
}

/** The refusal for who has to show again that it is she. */
export const notFresh: AppError = refused('sign-in-again');
