import { keepAdvice } from '#features/advice/server/keep-advice.ts';
import { listGivenAdvice } from '#features/advice/server/read-given.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([listGivenAdvice], (call, event) =>
  call(listGivenAdvice, { personId: personIdOf(event) }),
);

export const actions = {
  keep: action(keepAdvice, {
    read: (_, event) => ({ personId: personIdOf(event) }),
    done: ({ givenId }) => ({ to: `/advice/given/${givenId}`, message: 'advicePages.kept' }),
  }),
};
