import { invitePeople } from '#features/staff/server/invite-people.ts';
import { readInvitations } from '#features/staff/server/read-invitations.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readInvitations], (call) => call(readInvitations, {}));

export const actions = {
  invite: action(invitePeople, {
    read: (values) => ({ places: values['places'] ?? [] }),
    done: () => ({ to: '/staff/invitations', message: 'staff.people-invited' }),
  }),
  everyone: action(invitePeople, {
    read: () => ({ everyone: true }),
    done: () => ({ to: '/staff/invitations', message: 'staff.people-invited' }),
  }),
};
