import { readLink } from '#features/sign-in/server/read-link.ts';
import { useLink } from '#features/sign-in/server/use-link.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { browserSession } from '#web/browser-session.ts';
import { entrance } from '../../entrance.ts';

export const load = page([readLink], (call, event) => call(readLink, { link: event.params['token'] }));

export const actions = {
  open: action(useLink, {
    read: (_, event) => ({ link: event.params['token'], browserSession: browserSession(event) }),
    ...entrance,
  }),
};
