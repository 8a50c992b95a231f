import { readOwnFacts } from '#features/advice/server/read-own-facts.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([readOwnFacts], async (call, event) => ({
  own: await call(readOwnFacts, { personId: personIdOf(event) }),
}));
