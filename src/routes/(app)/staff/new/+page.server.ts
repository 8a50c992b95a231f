import { addPerson } from '#features/staff/server/add-person.ts';
import { readPlaces } from '#features/staff/server/read-places.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readPlaces], (call) => call(readPlaces, {}));

export const actions = {
  add: action(addPerson, {
    done: ({ personId }) => ({ to: `/staff/${personId}`, message: 'staff.person-added' }),
  }),
};
