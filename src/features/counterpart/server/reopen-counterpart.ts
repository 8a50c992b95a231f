import { command } from '#server/usecase.ts';
import { moveCounterpart } from '#shapes/counterpart/server/move.ts';
import { counterpartSubject } from '#shapes/counterpart/server/subject.store.ts';
import { reopenInput } from '../domain/answer-input.ts';

/** The owner thinks again about something that was refused. */
export const reopenCounterpart = command({
  permission: 'counterpart.answer',
  audit: 'counterpart.reopened',
  input: reopenInput,
  about: ({ db }, { counterpartId }) => counterpartSubject(db, counterpartId),
  run: (tools, { counterpartId, version }) =>
    moveCounterpart(tools, {
      counterpartId,
      version,
      by: 'reopen-counterpart',
      history: 'reopened',
      words: '',
      promisedFor: null,
    }),
});
