import { readPossibilities } from '#features/compass/server/read-possibilities.ts';
import { page } from '#web/door.ts';

export const load = page([readPossibilities], async (call) => call(readPossibilities, {}));
