import { keepAdvice } from '#features/advice/server/keep-advice.ts';
import { listGivenAdvice } from '#features/advice/server/read-given.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([listGivenAdvice], (call, event) =>
  call(listGivenAdvice, { personId: ownId(event) }),
);

export const actions = {
  keep: action(keepAdvice, {
    read: (_, event) => ({ personId: ownId(event) }),
    done: ({ givenId }) => ({ to: `/advice/given/${givenId}`, message: 'advicePages.kept' }),
  }),
};
