import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { limits, startInput } from '../domain/inputs.ts';
import { isTogetherPossible } from './read-ways.ts';
import { feedbackRound } from './round.ts';
import { findBegun, insertRound, readRoundsOf, takeTurn } from '#shapes/round/server/round.store.ts';

/** She begins a round and chooses, for good, whether answers bear names; one that she left as she began it is used again. */
export const startRequest = command({
  permission: 'feedback.ask',
  audit: 'feedback.request-started',
  input: startInput,
  run: async ({ db, actor, now, today, changed }, { personId, topic, mode }) => {
    if (mode === 'together' && !(await isTogetherPossible(db, personId, today))) {
      return err(invalid('mode', 'too-few-colleagues'));
    }
    await takeTurn(db, feedbackRound.key, personId);
    const begun = await findBegun(db, { kind: feedbackRound.key, personId, topic, mode });
    if (begun !== null) return ok({ roundId: begun });
    const running = (await readRoundsOf(db, feedbackRound.key, { personId })).filter(
      ({ state }) => state === 'draft' || state === 'open',
    );
    if (running.length >= limits.openRounds) {
      return err(refused('too-many-open', { maximum: limits.openRounds }));
    }
    const { tenantId } = personOf(actor);
    const roundId = await insertRound(
      db,
      { tenantId, kind: feedbackRound.key, version: feedbackRound.instrument.version, personId, topic, mode },
      now,
    );
    changed(roundId, { mode });
    return ok({ roundId });
  },
});
