import { allKinds, isRequestKind } from '#features/trust/domain/own-data.ts';
import { askDataRequest } from '#features/trust/server/ask-data-request.ts';
import { countOwnData } from '#features/trust/server/count-own-data.ts';
import { eraseOwnKind } from '#features/trust/server/erase-own-kind.ts';
import { readOwnRequests } from '#features/trust/server/read-own-requests.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([countOwnData, readOwnRequests], async (call, event) => {
  const asked = event.params['kind'];
  const personId = personIdOf(event);
  const { kinds } = await call(countOwnData, { personId, kind: asked });
  const kind = allKinds.find((one) => one === asked);
  if (kind === undefined) throw new Error('the use case knows this kind');
  const request = isRequestKind(kind) ? await call(readOwnRequests, { personId }) : null;
  return {
    kind,
    counted: kinds[0] ?? null,
    keepers: request?.keepers ?? null,
    isAsked: request?.requests.some(({ state, subject }) => state === 'asked' && subject === kind) ?? false,
  };
});

export const actions = {
  erase: action(eraseOwnKind, {
    read: ({ seen }, event) => ({ seen, personId: personIdOf(event), kind: event.params['kind'] }),
    done: () => ({ to: '/sharing/data', message: 'trustData.erased' }),
  }),
  ask: action(askDataRequest, {
    read: ({ note }, event) => ({
      ...{ sort: 'erase', subject: event.params['kind'] },
      note,
      personId: personIdOf(event),
    }),
    done: () => ({ to: '/sharing/data#requests', message: 'trustData.asked' }),
  }),
};
