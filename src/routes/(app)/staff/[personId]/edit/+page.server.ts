import { changePerson } from '#features/staff/server/change-person.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hrOnly } from '../hr-only.ts';

export const load = page([readStaffMember], async (call, event) =>
  hrOnly(await call(readStaffMember, { personId: event.params['personId'] }), event),
);

export const actions = {
  save: action(changePerson, {
    read: (values, event) => ({ ...values, personId: event.params['personId'] }),
    done: ({ personId, isAsked }) => ({
      to: `/staff/${personId}`,
      message: isAsked ? 'address.asked' : 'staff.person-changed',
    }),
  }),
};
