import type { Context } from '#server/ctx.ts';
import type { Tx } from '#server/db/transaction.ts';
import { settledAs } from '../domain/states.ts';
import type { RequestState } from '../domain/states.ts';
import { outcomeOf } from '../domain/together.ts';
import { eraseAnswers, writeTogether } from './answer.store.ts';
import { SealedElsewhere } from './box.seal.ts';
import { eraseBox, takeBox } from './box.store.ts';
import { eraseDrafts, readInvitations } from './invitation.store.ts';
import { eraseRequest, lockRequest, writeRequest } from './request.store.ts';
import type { StoredRequest } from './request.store.ts';

interface Ending {
  readonly db: Tx;
  readonly ctx: Context;
  readonly now: Date;
}

/**
 * Ends a round without her: what can still be read is kept for her, the rest leaves nothing. Gives the round when it was
 * one without names, of which she could read nothing before.
 */
export async function settle(tools: Ending, requestId: string): Promise<StoredRequest | null> {
  const { db, ctx, now } = tools;
  const request = await lockRequest(db, requestId);
  if (request === null) return null;
  try {
    if (request.mode === 'together' && request.state === 'open') {
      await endTogether(tools, request);
      return request;
    }
  } catch (error) {
    if (!(error instanceof SealedElsewhere)) throw error;
    // It stays as it is until the right key is back, or she withdraws it.
    ctx.log.error(error.message);
    return null;
  }
  const answered = (await readInvitations(db, requestId)).some((one) => one.answered);
  const end = settledAs(request.state, answered);
  if (end !== request.state) await endAs(db, requestId, end, now);
  return null;
}

/** Seals what lies open of a round without names that was sent before rounds were sealed. */
export async function sealNow({ db, ctx }: Ending, requestId: string): Promise<void> {
  const request = await lockRequest(db, requestId);
  if (request !== null) await takeBox(db, ctx.settings.secretKey, request);
}

/**
 * Opens what was sealed and writes it once, shuffled: what enough colleagues gave. With too few of them nothing is
 * written, and she learns no more than that.
 */
export async function endTogether({ db, ctx, now }: Ending, request: StoredRequest): Promise<RequestState> {
  const outcome = outcomeOf(await takeBox(db, ctx.settings.secretKey, request), request.least);
  await endAs(db, request.id, outcome === null ? 'withdrawn' : 'closed', now);
  if (outcome === null) return 'withdrawn';
  await writeRequest(db, request.id, { answeredCount: outcome.answered });
  await writeTogether(db, request, outcome);
  return 'closed';
}

/** Brings a round to its end. A withdrawn one keeps no answer. */
export async function endAs(db: Tx, requestId: string, end: RequestState | '[*]', now: Date): Promise<void> {
  if (end === '[*]') return eraseRequest(db, requestId);
  if (end === 'withdrawn') await eraseAnswers(db, requestId);
  await eraseBox(db, requestId);
  await eraseDrafts(db, requestId);
  await writeRequest(db, requestId, { state: end, endedAt: now });
}
