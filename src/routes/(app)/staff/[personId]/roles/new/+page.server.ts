import { grantRole } from '#features/staff/server/grant-role.ts';
import { readPlaces } from '#features/staff/server/read-places.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hrOnly } from '../../hr-only.ts';

export const load = page([readStaffMember, readPlaces], async (call, event) => {
  const { person } = hrOnly(await call(readStaffMember, { personId: event.params['personId'] }), event);
  const mayAppoint = event.locals.may('administrators.manage');
  return { person, mayAppoint, ...(await call(readPlaces, {})) };
});

export const actions = {
  grant: action(grantRole, {
    read: (values, event) => ({ ...values, personId: event.params['personId'] }),
    done: (_, event) => ({ to: `/staff/${event.params['personId'] ?? ''}`, message: 'staff.role-granted' }),
  }),
};
