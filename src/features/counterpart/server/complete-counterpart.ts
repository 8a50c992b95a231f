import { command } from '#server/usecase.ts';
import { completeInput } from '../domain/answer-input.ts';
import { counterpartSubject } from './counterpart.store.ts';
import { moveCounterpart } from './move-counterpart.ts';

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
