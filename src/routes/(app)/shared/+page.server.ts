import { readShownToMe } from '#features/trust/server/read-shown-to-me.ts';
import { page } from '#web/door.ts';

export const load = page([readShownToMe], (call) => call(readShownToMe, {}));
