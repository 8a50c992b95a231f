import { changeEmployment } from '#features/staff/server/change-employment.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { jobOfPage } from '../../job-of-page.ts';

export const load = page([readStaffMember], async (call, event) =>
  jobOfPage(await call(readStaffMember, { personId: event.params['personId'] }), event),
);

export const actions = {
  save: action(changeEmployment, {
    read: (values, { params }) => ({
      ...values,
      personId: params['personId'],
      employmentId: params['employmentId'],
    }),
    done: (_, { params }) => ({ to: `/staff/${params['personId'] ?? ''}`, message: 'staff.work-changed' }),
  }),
};
