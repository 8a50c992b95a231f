import { openEverywhere } from '#features/compass/server/open-everywhere.ts';
import { readEverywhere } from '#features/compass/server/read-everywhere.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readEverywhere], (call) => call(readEverywhere, {}));

export const actions = {
  save: action(openEverywhere, {
    done: () => ({ to: '/compass/possibilities', message: 'compass.everywhere' }),
  }),
};
