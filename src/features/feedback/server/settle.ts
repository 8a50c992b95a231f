import type { Tx } from '#server/db/transaction.ts';
import { settledAs } from '../domain/states.ts';
import type { RequestState } from '../domain/states.ts';
import { eraseAnswers } from './answer.store.ts';
import { eraseDrafts, readInvitations } from './invitation.store.ts';
import { eraseRequest, lockRequest, writeRequest } from './request.store.ts';

/** Ends a round without her: what can still be read is kept for her, the rest leaves nothing. */
export async function settle(db: Tx, requestId: string, now: Date): Promise<void> {
  const request = await lockRequest(db, requestId);
  if (request === null) return;
  const answered = (await readInvitations(db, requestId)).filter((one) => one.answered).length;
  const end = settledAs(request.state, request.mode, answered);
  if (end !== request.state) await endAs(db, requestId, end, now);
}

/** Brings a round to its end. A withdrawn one keeps no answer. */
export async function endAs(db: Tx, requestId: string, end: RequestState | '[*]', now: Date): Promise<void> {
  if (end === '[*]') return eraseRequest(db, requestId);
  if (end === 'withdrawn') await eraseAnswers(db, requestId);
  await eraseDrafts(db, requestId);
  await writeRequest(db, requestId, { state: end, endedAt: now });
}
