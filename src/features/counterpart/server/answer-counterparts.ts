import { ok } from '#core/result.ts';
import { batch } from '#server/steps.ts';
import { answerManyInput } from '../domain/answer-input.ts';
import { promiseCounterpart } from './promise-counterpart.ts';
import { refuseCounterpart } from './refuse-counterpart.ts';

/** Several counterparts in one go: promised for one day, or refused with one reason. */
export const answerCounterparts = batch({
  permission: 'counterpart.answer',
  audit: 'counterpart.answered-many',
  input: answerManyInput,
  ones: ({ choices, answer, promisedFor, reason }) =>
    ok(
      choices.map((choice) =>
        answer === 'promise'
          ? { useCase: promiseCounterpart, raw: { ...choice, promisedFor, note: reason } }
          : { useCase: refuseCounterpart, raw: { ...choice, reason } },
      ),
    ),
});
