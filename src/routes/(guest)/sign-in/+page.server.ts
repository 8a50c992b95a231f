import { redirect } from '@sveltejs/kit';
import { readUnclaimed } from '#features/operators/server/use-setup-link.ts';
import { askCode } from '#features/sign-in/server/ask-code.ts';
import { usePasskey } from '#features/sign-in/server/use-passkey.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { clientOf, browserSession, readStep, rememberStep } from '#web/browser-session.ts';
import { textOf } from '#web/form.ts';
import { safePath } from '#web/safe-path.ts';
import { entrance } from './entrance.ts';

export const load = page([readUnclaimed], async (call, { locals, url }) => {
  const returnTo = safePath(url.searchParams.get('return'));
  if (locals.actor.kind === 'person') redirect(303, returnTo);
  const kept = url.searchParams.get('kept');
  const fate = (['words', 'files', 'none'] as const).find((one) => one === kept) ?? null;
  return { returnTo, kept: fate, ...(await call(readUnclaimed, {})) };
});

export const actions = {
  ask: action(askCode, {
    read: (values, event) => ({
      email: textOf(values, 'email') ?? '',
      returnTo: safePath(textOf(values, 'returnTo')),
      client: clientOf(event),
    }),
    after: ({ browser }, event) => rememberStep(event, 'sign-in', browser),
    done: () => ({ to: '/sign-in/code' }),
  }),
  passkey: action(usePasskey, {
    read: (values, event) => ({
      browser: readStep(event, 'passkey'),
      answer: textOf(values, 'answer') ?? '',
      returnTo: safePath(textOf(values, 'returnTo')),
      browserSession: browserSession(event),
    }),
    ...entrance,
  }),
};
