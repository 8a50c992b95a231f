import { readOwnAdvice } from '#features/advice/server/read-own-advice.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([readOwnAdvice], async (call, event) => ({
  advice: await call(readOwnAdvice, { personId: personIdOf(event) }),
}));
