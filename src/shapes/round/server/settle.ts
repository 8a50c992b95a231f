import type { Context } from '#server/ctx.ts';
import type { Tx } from '#server/db/transaction.ts';
import { settledAs } from '../domain/states.ts';
import type { RoundState } from '../domain/states.ts';
import { outcomeOf } from '../domain/box.ts';
import { eraseAnswers, writeTogether } from './answer.store.ts';
import { SealedElsewhere } from './box.seal.ts';
import { eraseBox, takeBox } from './box.store.ts';
import { eraseDrafts, readInvitations } from './invitation.store.ts';
import type { RoundKind } from './kind.ts';
import { eraseRound, lockRound, writeRound } from './round.store.ts';
import type { StoredRound } from './round.store.ts';

interface Ending {
  readonly db: Tx;
  readonly ctx: Context;
  readonly now: Date;
}

/**
 * Ends a round without who asked: what can still be read is kept, the rest leaves nothing. Gives the round when nothing of
 * it could be read before.
 */
export async function settle(tools: Ending, kind: RoundKind, roundId: string): Promise<StoredRound | null> {
  const { db, ctx, now } = tools;
  const round = await lockRound(db, roundId);
  if (round === null) return null;
  try {
    if (round.mode === 'together' && round.state === 'open') {
      await endTogether(tools, round);
      return round;
    }
  } catch (error) {
    if (!(error instanceof SealedElsewhere)) throw error;
    // It stays as it is until the right key is back, or she withdraws it.
    ctx.log.error(error.message);
    return null;
  }
  const answered = (await readInvitations(db, roundId)).some((one) => one.answered);
  const end = settledAs(round.state, answered);
  if (end !== round.state) await endAs(db, roundId, end, now);
  return end === 'closed' && kind.door === 'at-closing' ? round : null;
}

/** Seals what lies open of a round without names that was sent before rounds were sealed. */
export async function sealNow({ db, ctx }: Ending, roundId: string): Promise<void> {
  const round = await lockRound(db, roundId);
  if (round !== null) await takeBox(db, ctx.settings.secretKey, round);
}

/**
 * Opens what was sealed and writes it once, shuffled: what enough colleagues gave. With too few of them nothing is
 * written, and she learns no more than that.
 */
export async function endTogether({ db, ctx, now }: Ending, round: StoredRound): Promise<RoundState> {
  const outcome = outcomeOf(await takeBox(db, ctx.settings.secretKey, round), round.least);
  await endAs(db, round.id, outcome === null ? 'withdrawn' : 'closed', now);
  if (outcome === null) return 'withdrawn';
  await writeRound(db, round.id, { answeredCount: outcome.answered });
  await writeTogether(db, round, outcome);
  return 'closed';
}

/** Brings a round to its end. A withdrawn one keeps no answer. */
export async function endAs(db: Tx, roundId: string, end: RoundState | '[*]', now: Date): Promise<void> {
  if (end === '[*]') return eraseRound(db, roundId);
  if (end === 'withdrawn') await eraseAnswers(db, roundId);
  await eraseBox(db, roundId);
  await eraseDrafts(db, roundId);
  await writeRound(db, roundId, { state: end, endedAt: now });
}
