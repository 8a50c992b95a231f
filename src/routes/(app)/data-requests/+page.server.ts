import { readDataRequests } from '#features/trust/server/read-data-requests.ts';
import { page } from '#web/door.ts';

export const load = page([readDataRequests], (call) => call(readDataRequests, {}));
