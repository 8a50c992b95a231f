import { endEmployment } from '#features/staff/server/end-employment.ts';
import { readEndEffects } from '#features/staff/server/read-end-effects.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { jobOfPage } from '../../../job-of-page.ts';

export const load = page([readStaffMember, readEndEffects], async (call, event) => {
  const { personId, employmentId } = event.params;
  const read = jobOfPage(await call(readStaffMember, { personId }), event);
  return { ...read, ...(await call(readEndEffects, { personId, employmentId })) };
});

export const actions = {
  end: action(endEmployment, {
    read: (values, { params }) => ({
      ...values,
      personId: params['personId'],
      employmentId: params['employmentId'],
    }),
    done: (_, { params }) => ({ to: `/staff/${params['personId'] ?? ''}`, message: 'staff.work-ended' }),
  }),
};
