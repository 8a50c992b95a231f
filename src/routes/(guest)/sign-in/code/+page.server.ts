import { redirect } from '@sveltejs/kit';
import { readOwnChallenge } from '#features/sign-in/server/read-challenge.ts';
import { readDemonstrationMail } from '#features/sign-in/server/read-demonstration-mail.ts';
import { useCode } from '#features/sign-in/server/use-code.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { browserSession, readStep } from '#web/browser-session.ts';
import { textOf } from '#web/form.ts';
import { entrance } from '../entrance.ts';

export const load = page([readOwnChallenge, readDemonstrationMail], async (call, event) => {
  const browser = readStep(event, 'sign-in');
  const { email, state } = await call(readOwnChallenge, { browser });
  if (state === 'verified') redirect(303, '/sign-in/choose');
  const mail = await call(readDemonstrationMail, { browser });
  return { email, works: state === 'asked', mail };
});

export const actions = {
  check: action(useCode, {
    read: (values, event) => ({
      browser: readStep(event, 'sign-in'),
      code: textOf(values, 'code') ?? '',
      browserSession: browserSession(event),
    }),
    ...entrance,
  }),
};
