import { error } from '@sveltejs/kit';
import { askDataRequest } from '#features/trust/server/ask-data-request.ts';
import { readOwnRequests } from '#features/trust/server/read-own-requests.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([readOwnRequests], async (call, event) => {
  const { keepers, listed, requests } = await call(readOwnRequests, { personId: personIdOf(event) });
  const one = listed.find(({ field }) => field === event.params['field']);
  if (one === undefined) error(404, 'not found');
  const isAsked = requests.some(({ state, subject }) => state === 'asked' && subject === one.field);
  return { ...one, keepers, isAsked };
});

export const actions = {
  ask: action(askDataRequest, {
    read: ({ shouldBe, note }, event) => ({
      ...{ sort: 'correct', subject: event.params['field'] },
      ...{ shouldBe, note },
      personId: personIdOf(event),
    }),
    done: () => ({ to: '/sharing/data#requests', message: 'trustData.asked' }),
  }),
};
