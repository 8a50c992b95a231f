import { command } from '#server/usecase.ts';
import { reopenInput } from '../domain/answer-input.ts';
import { counterpartSubject } from './counterpart.store.ts';
import { moveCounterpart } from './move-counterpart.ts';

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
