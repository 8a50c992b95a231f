import { askCode } from '#features/sign-in/server/ask-code.ts';
import { readAccount } from '#features/sign-in/server/read-account.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { clientOf, rememberStep } from '#web/browser-session.ts';
import { textOf } from '#web/form.ts';
import { personIdOf } from '#web/own.ts';
import { safePath } from '#web/safe-path.ts';
import type { RequestEvent } from './$types';

const own = (event: Pick<RequestEvent, 'locals'>) => ({
  personId: personIdOf(event),
  here: event.locals.sessionId,
});

export const load = page([readAccount], async (call, event) => {
  const { details, passkeys } = await call(readAccount, own(event));
  const returnTo = safePath(event.url.searchParams.get('return'));
  return { email: details.email, hasPasskey: passkeys.length > 0, returnTo };
});

export const actions = {
  ask: action(askCode, {
    read: async (values, event: RequestEvent) => {
      const account = await readAccount.execute(event.locals.ctx, event.locals.actor, own(event));
      return {
        email: (account.ok ? account.value.details.email : null) ?? '',
        returnTo: safePath(textOf(values, 'returnTo')),
        client: clientOf(event),
      };
    },
    after: ({ browser }, event) => rememberStep(event, 'sign-in', browser),
    done: () => ({ to: '/sign-in/code' }),
  }),
};
