import { addPasskey } from '#features/sign-in/server/add-passkey.ts';
import { chooseLanguage } from '#features/sign-in/server/choose-language.ts';
import { endAllSessions, endOtherSessions } from '#features/sign-in/server/end-all-sessions.ts';
import { endSession } from '#features/sign-in/server/end-session.ts';
import { endToken } from '#features/sign-in/server/end-token.ts';
import { readAccount } from '#features/sign-in/server/read-account.ts';
import { removePasskey } from '#features/sign-in/server/remove-passkey.ts';
import { agreeOwnAddress } from '#features/staff/server/agree-address.ts';
import { declineAddress } from '#features/staff/server/manage-address.ts';
import { readOwnAddressChange } from '#features/staff/server/read-own-address-change.ts';
import { action } from '#web/action.ts';
import { writeCookie } from '#web/cookies.ts';
import { page } from '#web/door.ts';
import { browserSession, letOut, readStep } from '#web/browser-session.ts';
import { textOf } from '#web/form.ts';
import type { FormValues } from '#web/form.ts';
import { hers, personIdOf } from '#web/own.ts';
import type { RequestEvent } from './$types';

const own = (event: RequestEvent) => ({ personId: personIdOf(event), here: event.locals.sessionId });
const asHer = (values: FormValues, event: RequestEvent) => ({ ...values, ...own(event) });

export const load = page([readAccount, readOwnAddressChange], async (call, event) => ({
  ...(await call(readAccount, { personId: personIdOf(event), here: event.locals.sessionId })),
  addressChange: await call(readOwnAddressChange, { personId: personIdOf(event) }),
  personId: personIdOf(event),
  isOperator: event.locals.may('operators.manage'),
  here: event.locals.sessionId,
  hasNewPasskey: event.url.searchParams.get('added') === 'passkey',
}));

export const actions = {
  language: action(chooseLanguage, {
    read: hers,
    after: ({ locale }, event) => writeCookie(event, 'locale', locale),
    done: () => ({ to: '/account', message: 'signIn.language-chosen' }),
  }),
  end: action(endSession, {
    read: asHer,
    done: () => ({ to: '/account', message: 'signIn.session-ended' }),
  }),
  endOthers: action(endOtherSessions, {
    read: (_, event) => own(event),
    done: () => ({ to: '/account', message: 'signIn.other-sessions-ended' }),
  }),
  endToken: action(endToken, {
    read: asHer,
    done: () => ({ to: '/account', message: 'signIn.token-ended' }),
  }),
  agreeAddress: action(agreeOwnAddress, {
    read: asHer,
    done: ({ counts }) => ({ to: '/account', message: counts ? 'address.counts' : 'address.agreed' }),
  }),
  declineAddress: action(declineAddress, {
    read: hers,
    done: () => ({ to: '/account', message: 'address.withdrawn' }),
  }),
  endAll: action(endAllSessions, {
    read: (_, event) => own(event),
    after: (_, event) => letOut(event),
    done: () => ({ to: '/sign-in', message: 'signIn.signed-out-everywhere' }),
  }),
  passkey: action(addPasskey, {
    read: (values, event) => ({
      ...own(event),
      browser: readStep(event, 'passkey'),
      answer: textOf(values, 'answer') ?? '',
      userAgent: browserSession(event).userAgent,
    }),
    done: () => ({ to: '/account?added=passkey#sessions', message: 'signIn.passkey-added' }),
  }),
  removePasskey: action(removePasskey, {
    read: asHer,
    done: () => ({ to: '/account', message: 'signIn.passkey-removed' }),
  }),
};
