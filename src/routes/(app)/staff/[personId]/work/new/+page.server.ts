import { addEmployment } from '#features/staff/server/add-employment.ts';
import { readPlaces } from '#features/staff/server/read-places.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hrOnly } from '../../hr-only.ts';

export const load = page([readStaffMember, readPlaces], async (call, event) => {
  const { person } = hrOnly(await call(readStaffMember, { personId: event.params['personId'] }), event);
  const { schools, whole } = await call(readPlaces, {});
  return { person, schools, whole };
});

export const actions = {
  add: action(addEmployment, {
    read: (values, event) => ({ ...values, personId: event.params['personId'] }),
    done: (_, event) => ({ to: `/staff/${event.params['personId'] ?? ''}`, message: 'staff.work-added' }),
  }),
};
