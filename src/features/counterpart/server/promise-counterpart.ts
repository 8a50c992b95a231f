import { invalid } from '#core/error.ts';
import { err } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveCounterpart } from '#shapes/counterpart/server/move.ts';
import { counterpartSubject } from '#shapes/counterpart/server/subject.store.ts';
import { promiseInput } from '../domain/answer-input.ts';

/** The owner promises it for a day; promising again moves the day. */
export const promiseCounterpart = command({
  permission: 'counterpart.answer',
  audit: 'counterpart.promised',
  input: promiseInput,
  about: ({ db }, { counterpartId }) => counterpartSubject(db, counterpartId),
  run: async (tools, { counterpartId, version, promisedFor, note }) => {
    if (promisedFor < tools.today) return err(invalid('promisedFor', 'in-the-past'));
    return moveCounterpart(tools, {
      counterpartId,
      version,
      by: 'promise-counterpart',
      history: 'promised',
      words: note,
      promisedFor,
    });
  },
});
