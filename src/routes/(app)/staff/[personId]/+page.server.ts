import { acceptCoach } from '#features/staff/server/accept-coach.ts';
import { declineCoach } from '#features/staff/server/decline-coach.ts';
import { endAccessOf } from '#features/staff/server/end-access-of.ts';
import { endCoach } from '#features/staff/server/end-coach.ts';
import { endRole } from '#features/staff/server/end-role.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { resendAddress, withdrawAddress } from '#features/staff/server/manage-address.ts';
import { reopenEmployment } from '#features/staff/server/reopen-employment.ts';
import { settleAddress } from '#features/staff/server/settle-address.ts';
import { undoRoleEnd } from '#features/staff/server/undo-role-end.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';

type Event = { params: Partial<Record<string, string>> };

export const load = page([readStaffMember], (call, event) =>
  call(readStaffMember, { personId: event.params['personId'] }),
);

const options = (message: string) => ({
  read: (values: FormValues, event: Event) => ({ ...values, personId: event.params['personId'] }),
  done: (_: unknown, event: Event) => ({ to: `/staff/${event.params['personId'] ?? ''}`, message }),
});

export const actions = {
  accept: action(acceptCoach, options('staff.coach-accepted')),
  decline: action(declineCoach, options('staff.coach-declined')),
  endCoach: action(endCoach, {
    ...options('staff.coach-ended'),
    // A coach who stops no longer sees this page.
    done: (_, event) => {
      const own =
        event.locals.actor.kind === 'person' && event.locals.actor.personId === event.params['personId'];
      return { to: own ? event.url.pathname : '/staff', message: 'staff.coach-ended' };
    },
  }),
  endRole: action(endRole, options('staff.role-ended')),
  undoRole: action(undoRoleEnd, options('staff.role-end-undone')),
  reopen: action(reopenEmployment, options('staff.work-reopened')),
  signOut: action(endAccessOf, options('address.signed-out')),
  resendAddress: action(resendAddress, options('address.resent')),
  settleAddress: action(settleAddress, {
    ...options('address.settled'),
    done: ({ approvalId }, event) =>
      approvalId === null
        ? { to: event.url.pathname, message: 'address.settled' }
        : { to: `/approvals/${approvalId}`, message: 'approvals.asked' },
  }),
  withdrawAddress: action(withdrawAddress, options('address.withdrawn')),
};
