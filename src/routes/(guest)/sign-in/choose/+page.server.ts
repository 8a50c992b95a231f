import { redirect } from '@sveltejs/kit';
import { chooseOrganisation } from '#features/sign-in/server/choose-organisation.ts';
import { readChoices } from '#features/sign-in/server/read-choices.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { browserSession, readStep } from '#web/browser-session.ts';
import { textOf } from '#web/form.ts';
import { entrance } from '../entrance.ts';

export const load = page([readChoices], async (call, event) => {
  const { choices } = await call(readChoices, { browser: readStep(event, 'sign-in') });
  if (choices.length === 0) redirect(303, '/sign-in');
  return { choices };
});

export const actions = {
  enter: action(chooseOrganisation, {
    read: (values, event) => ({
      browser: readStep(event, 'sign-in'),
      personId: textOf(values, 'personId') ?? '',
      browserSession: browserSession(event),
    }),
    ...entrance,
  }),
};
