import { putWayInPlan } from '#features/advice/server/put-way-in-plan.ts';
import { readWays } from '#features/advice/server/read-ways.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import { planWords } from '../plan-words.ts';

export const load = page([readWays], async (call, event) => {
  const { searchParams } = event.url;
  const asked = ['goal', 'ceiling', 'way'].flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { read: await call(readWays, { personId: personIdOf(event), choice: Object.fromEntries(asked) }) };
});

export const actions = {
  plan: action(putWayInPlan, {
    read: ({ goal, ceiling, way }, event) => ({
      personId: personIdOf(event),
      goal,
      ceiling,
      way,
      words: planWords(event),
    }),
    done: () => ({ to: '/plan', message: 'advicePages.inPlan' }),
  }),
};
