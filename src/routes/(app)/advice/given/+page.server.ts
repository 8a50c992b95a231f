import { listGivenAdvice } from '#features/advice/server/read-given.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([listGivenAdvice], (call, event) =>
  call(listGivenAdvice, { personId: ownId(event) }),
);
