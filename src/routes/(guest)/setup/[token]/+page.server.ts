import { readSetupLink, useSetupLink } from '#features/operators/server/use-setup-link.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { browserSession, startSession } from '#web/browser-session.ts';

export const load = page([readSetupLink], (call, event) =>
  call(readSetupLink, { token: event.params['token'] }),
);

export const actions = {
  begin: action(useSetupLink, {
    read: (values, event) => ({
      ...values,
      token: event.params['token'],
      device: browserSession(event).userAgent.slice(0, 200),
    }),
    after: ({ token }, event) => {
      startSession(event, token);
    },
    done: () => ({ to: '/', message: 'operators.begun' }),
  }),
};
