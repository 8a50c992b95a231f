import { addPasskey } from '#features/sign-in/server/add-passkey.ts';
import { chooseLanguage } from '#features/sign-in/server/choose-language.ts';
import { endAllSessions } from '#features/sign-in/server/end-all-sessions.ts';
import { endSession } from '#features/sign-in/server/end-session.ts';
import { readAccount } from '#features/sign-in/server/read-account.ts';
import { removePasskey } from '#features/sign-in/server/remove-passkey.ts';
import { action } from '#web/action.ts';
import { writeCookie } from '#web/cookies.ts';
import { page } from '#web/door.ts';
import { doorstep, letOut, readStep } from '#web/doorstep.ts';
import { textOf } from '#web/form.ts';
import { ownId } from '#web/own.ts';

export const load = page([readAccount], async (call, event) => ({
  ...(await call(readAccount, { personId: ownId(event) })),
  personId: ownId(event),
  here: event.locals.sessionId,
}));

export const actions = {
  language: action(chooseLanguage, {
    read: (values, event) => ({ ...values, personId: ownId(event) }),
    after: ({ locale }, event) => writeCookie(event, 'locale', locale),
    done: () => ({ to: '/account', message: 'signIn.language-chosen' }),
  }),
  end: action(endSession, {
    read: (values, event) => ({ ...values, personId: ownId(event) }),
    done: () => ({ to: '/account', message: 'signIn.session-ended' }),
  }),
  endAll: action(endAllSessions, {
    read: (_, event) => ({ personId: ownId(event) }),
    after: (_, event) => letOut(event),
    done: () => ({ to: '/sign-in', message: 'signIn.signed-out-everywhere' }),
  }),
  passkey: action(addPasskey, {
    read: (values, event) => ({
      personId: ownId(event),
      browser: readStep(event, 'passkey'),
      answer: textOf(values, 'answer') ?? '',
      userAgent: doorstep(event).userAgent,
    }),
    done: () => ({ to: '/account', message: 'signIn.passkey-added' }),
  }),
  removePasskey: action(removePasskey, {
    read: (values, event) => ({ ...values, personId: ownId(event) }),
    done: () => ({ to: '/account', message: 'signIn.passkey-removed' }),
  }),
};
