import { addInstitute } from '#features/organisation/server/add-institute.ts';
import { readInstitutes } from '#features/organisation/server/read-institutes.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readInstitutes], (call) => call(readInstitutes, {}));

export const actions = {
  add: action(addInstitute, {
    done: ({ tenantId }) => ({ to: `/administration/institutes/${tenantId}`, message: 'places.added' }),
  }),
};
