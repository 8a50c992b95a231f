import { putInPlan } from '#features/advice/server/put-in-plan.ts';
import { readOwnAdvice } from '#features/advice/server/read-own-advice.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';
import { planWords } from './plan-words.ts';

export const load = page([readOwnAdvice, readSharing], async (call, event) => {
  const personId = personIdOf(event);
  const advice = await call(readOwnAdvice, { personId });
  return { advice, sharing: await sharingOf(call, event) };
});

export const actions = {
  plan: action(putInPlan, {
    read: ({ step }, event) => ({ personId: personIdOf(event), step, words: planWords(event) }),
    done: () => ({ to: '/plan', message: 'advicePages.inPlan' }),
  }),
  ...sharingActions('share'),
};
