import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { add } from '#server/db/rows.ts';
import type { Tx } from './db/transaction.ts';

/** The same write sent twice under one key: the first does the work, later ones hear the same answer. */
export interface Repeat {
  readonly key: string;
  /** Name of the use case. */
  readonly what: string;
}

/**
 * The answer given before under this key, or null when this is the first time. Two at the same moment: the second
 * waits for the first. The key for another question is refused.
 */
export async function answeredBefore<T>(
  db: Tx,
  actor: PersonActor,
  repeat: Repeat,
  raw: unknown,
): Promise<Result<T, AppError> | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.personId}:${repeat.key}`}, 0))`.execute(
    db,
  );
  const row = await db
    .selectFrom('idempotency_key')
    .select(['fingerprint', 'outcome'])
    .where('person_id', '=', actor.personId)
    .where('key', '=', repeat.key)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.fingerprint !== fingerprint(repeat.what, raw)) return err(refused('key-used-for-something-else'));
  return ok(row.outcome as T);
}

/** Keeps the answer, in the transaction of the change itself. */
export async function rememberAnswer(
  db: Tx,
  actor: PersonActor,
  repeat: Repeat,
  raw: unknown,
  now: Date,
  outcome: unknown,
): Promise<void> {
  await add(db, 'idempotency_key', {
    tenantId: actor.tenantId,
    personId: actor.personId,
    key: repeat.key,
    fingerprint: fingerprint(repeat.what, raw),
    outcome: JSON.stringify(outcome ?? null),
    createdAt: now,
  });
}

const fingerprint = (what: string, raw: unknown): string =>
  createHash('sha256').update(what).update('\0').update(JSON.stringify(raw)).digest('hex');
