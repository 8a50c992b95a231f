import { endCoordinator, nameCoordinator } from '#features/organisation/server/name-coordinator.ts';
import { readAreas } from '#features/organisation/server/read-areas.ts';
import { saveArea } from '#features/organisation/server/save-area.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readAreas], (call) => call(readAreas, {}));

const here = (message: string) => ({
  done: () => ({ to: '/staff/areas', message: `organisation.${message}` }),
});

export const actions = {
  save: action(saveArea, here('area-saved')),
  name: action(nameCoordinator, here('coordinator-named')),
  end: action(endCoordinator, here('coordinator-ended')),
};
