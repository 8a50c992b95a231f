import { putInPlan } from '#features/advice/server/put-in-plan.ts';
import { readRoute } from '#features/advice/server/read-route.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import { planWords } from '../../plan-words.ts';
import type { RequestEvent } from './$types';

export const load = page([readRoute], async (call, event) => ({
  read: await call(readRoute, { personId: personIdOf(event), code: event.params.code }),
}));

export const actions = {
  plan: action(putInPlan, {
    read: (_, event: RequestEvent) => ({
      personId: personIdOf(event),
      route: event.params.code,
      words: planWords(event),
    }),
    done: () => ({ to: '/plan', message: 'advicePages.inPlan' }),
  }),
};
