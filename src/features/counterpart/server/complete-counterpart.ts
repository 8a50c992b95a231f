import { command } from '#server/usecase.ts';
import { moveCounterpart } from '#shapes/counterpart/server/move.ts';
import { counterpartSubject } from '#shapes/counterpart/server/subject.store.ts';
import { completeInput } from '../domain/answer-input.ts';

/** The owner says that it is there. */
export const completeCounterpart = command({
  permission: 'counterpart.answer',
  audit: 'counterpart.completed',
  input: completeInput,
  about: ({ db }, { counterpartId }) => counterpartSubject(db, counterpartId),
  run: (tools, { counterpartId, version, note }) =>
    moveCounterpart(tools, {
      counterpartId,
      version,
      by: 'complete-counterpart',
      history: 'done',
      words: note,
      promisedFor: null,
    }),
});
