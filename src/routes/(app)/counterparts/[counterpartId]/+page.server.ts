import { completeCounterpart } from '#features/counterpart/server/complete-counterpart.ts';
import { passOnCounterpart } from '#features/counterpart/server/pass-on-counterpart.ts';
import { promiseCounterpart } from '#features/counterpart/server/promise-counterpart.ts';
import { readCounterpart } from '#features/counterpart/server/read-counterpart.ts';
import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import { reopenCounterpart } from '#features/counterpart/server/reopen-counterpart.ts';
import type { UseCase } from '#server/usecase.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import type { RequestEvent } from './$types';

export const load = page([readCounterpart], async (call, event) => {
  const found = await call(readCounterpart, { counterpartId: event.params.counterpartId });
  const isOwn = found.counterpart.personId === personIdOf(event);
  return { ...found, isOwn, mayReadRules: event.locals.may('knowledge.read') };
});

/** One answer; afterwards the list, because there is more to do there. */
const answer = <Input, Output>(useCase: UseCase<Input, Output>, message: string) =>
  action(useCase, {
    read: (values, { params }: RequestEvent) => ({ ...values, counterpartId: params.counterpartId }),
    done: (_: Output) => ({ to: '/counterparts', message: `counterpart.${message}` }),
  });

export const actions = {
  promise: answer(promiseCounterpart, 'promised'),
  complete: answer(completeCounterpart, 'completed'),
  refuse: answer(refuseCounterpart, 'refused'),
  reopen: answer(reopenCounterpart, 'reopened'),
  passOn: answer(passOnCounterpart, 'passedOn'),
};
