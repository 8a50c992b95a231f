import { readGivenAdvice } from '#features/advice/server/read-given.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([readGivenAdvice], async (call, event) => ({
  advice: await call(readGivenAdvice, { personId: personIdOf(event), givenId: event.params['givenId'] }),
}));
