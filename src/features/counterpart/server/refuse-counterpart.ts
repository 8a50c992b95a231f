import { command } from '#server/usecase.ts';
import { moveCounterpart } from '#shapes/counterpart/server/move.ts';
import { counterpartSubject } from '#shapes/counterpart/server/subject.store.ts';
import { refuseInput } from '../domain/answer-input.ts';

/** The owner says no, with a reason that both sides see. */
export const refuseCounterpart = command({
  permission: 'counterpart.answer',
  audit: 'counterpart.refused',
  input: refuseInput,
  about: ({ db }, { counterpartId }) => counterpartSubject(db, counterpartId),
  run: (tools, { counterpartId, version, reason }) =>
    moveCounterpart(tools, {
      counterpartId,
      version,
      by: 'refuse-counterpart',
      history: 'refused',
      words: reason,
      promisedFor: null,
    }),
});
