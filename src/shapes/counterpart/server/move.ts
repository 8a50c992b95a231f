import { counterpartLifecycle } from '#core/counterpart.ts';
import type { CounterpartMove } from '#core/counterpart.ts';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readStanding, writeAnswer } from './answer.store.ts';
import type { NewState, Standing } from './answer.store.ts';
import { doerOf } from './history.store.ts';
import type { HistoryKind } from './history.store.ts';

interface Move {
  readonly counterpartId: string;
  readonly version: number;
  readonly by: CounterpartMove;
  readonly history: HistoryKind;
  readonly words: string;
  readonly promisedFor: NewState['promisedFor'];
}

/** Whoever comes second sees what the first one said; nothing is overwritten unseen. */
export const conflictWith = ({ state, reason, promisedFor, by, version }: Standing): AppError => ({
  kind: 'conflict',
  theirs: { state, reason, promisedFor, by, version },
});

/** The part that all answers share: is this move open, was nobody else first, then write, remember and tell. */
export async function moveCounterpart(
  { db, actor, now, changed, emit }: WriteTools,
  move: Move,
): Promise<Result<null, AppError>> {
  const standing = await readStanding(db, move.counterpartId);
  if (standing === null) return err(notFound);
  if (standing.version !== move.version) return err(conflictWith(standing));
  if (standing.itemKind === 'plan-step' && standing.kind === 'answer')
    return err(refused('answer-at-the-step'));
  const state = counterpartLifecycle.after(standing.state, move.by);
  if (state === null) return err(refused('no-longer-open'));
  const to = { state, reason: move.words, promisedFor: move.promisedFor };
  const doer = doerOf(actor, now);
  if (!(await writeAnswer(db, doer, move.counterpartId, move.version, to, move.history))) {
    const first = await readStanding(db, move.counterpartId);
    return err(first === null ? notFound : conflictWith(first));
  }
  changed(move.counterpartId, { state, pair: standing.pair });
  const { itemKind, itemId, personId } = standing;
  await emit({
    kind: 'counterpart.answered',
    payload: { itemKind, itemId, personId },
  });
  return ok(null);
}
