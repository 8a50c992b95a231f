import { confirmOwnAddress } from '#features/trust/server/confirm-own-address.ts';
import { countOwnData } from '#features/trust/server/count-own-data.ts';
import { nameAddress } from '#features/trust/server/name-address.ts';
import { readLeaving } from '#features/trust/server/read-leaving.ts';
import { readOwnRequests } from '#features/trust/server/read-own-requests.ts';
import { withdrawDataRequest } from '#features/trust/server/withdraw-data-request.ts';
import { withdrawOwnAddress } from '#features/trust/server/withdraw-own-address.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hers, personIdOf } from '#web/own.ts';
import type { RequestEvent } from './$types';

const here = ({ locals }: Pick<RequestEvent, 'locals'>) => locals.sessionId;
const to = '/sharing/data#leaving';

export const load = page([countOwnData, readOwnRequests, readLeaving], async (call, event) => ({
  ...(await call(countOwnData, { personId: personIdOf(event) })),
  ...(await call(readOwnRequests, { personId: personIdOf(event) })),
  leaving: await call(readLeaving, { personId: personIdOf(event), here: here(event) }),
}));

export const actions = {
  name: action(nameAddress, {
    read: (values, event: RequestEvent) => ({ ...hers(values, event), here: here(event) }),
    done: () => ({ to, message: 'trustLeaving.named' }),
  }),
  confirm: action(confirmOwnAddress, {
    read: hers,
    done: () => ({ to, message: 'trustLeaving.confirmed' }),
  }),
  takeBack: action(withdrawDataRequest, {
    done: () => ({ to: '/sharing/data#requests', message: 'trustData.withdrawn' }),
  }),
  withdraw: action(withdrawOwnAddress, {
    read: hers,
    done: () => ({ to, message: 'trustLeaving.withdrawn' }),
  }),
};
