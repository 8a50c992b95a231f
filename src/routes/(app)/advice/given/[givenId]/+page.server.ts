import { readGivenAdvice } from '#features/advice/server/read-given.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([readGivenAdvice], async (call, event) => ({
  advice: await call(readGivenAdvice, { personId: ownId(event), givenId: event.params['givenId'] }),
}));
