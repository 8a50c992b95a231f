import { listRequests } from '#features/feedback/server/list-requests.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([listRequests], (call, event) =>
  call(listRequests, { personId: personIdOf(event) }),
);
