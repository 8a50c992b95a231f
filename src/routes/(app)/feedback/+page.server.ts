import { listRequests } from '#features/feedback/server/list-requests.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([listRequests], (call, event) => call(listRequests, { personId: ownId(event) }));
