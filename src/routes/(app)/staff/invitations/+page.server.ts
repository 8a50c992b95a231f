import { invitePeople } from '#features/staff/server/invite-people.ts';
import { readInvitations } from '#features/staff/server/read-invitations.ts';
import { saveInvitationWords } from '#features/staff/server/save-invitation-words.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

/** Without a mail server they wait, and that is what HR hears. */
const afterInviting = ({ isSent }: { isSent: boolean }) => ({
  to: '/staff/invitations',
  message: isSent ? ('staff.people-invited' as const) : ('staff.people-invited-later' as const),
});

export const load = page([readInvitations], async (call, { url }) => ({
  ...(await call(readInvitations, {})),
  isSaved: url.searchParams.get('words') === 'saved',
}));

export const actions = {
  invite: action(invitePeople, {
    read: (values) => ({ places: values['places'] ?? [] }),
    done: afterInviting,
  }),
  words: action(saveInvitationWords, {
    done: () => ({ to: '/staff/invitations?words=saved#preview', message: 'staff.invitation-words' }),
  }),
  everyone: action(invitePeople, {
    read: () => ({ everyone: true }),
    done: afterInviting,
  }),
};
