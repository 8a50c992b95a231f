import type { RequestEvent } from '@sveltejs/kit';
import { answerCompass } from '#features/compass/server/answer-compass.ts';
import { autosaveCompass } from '#features/compass/server/autosave-compass.ts';
import { readOwnCompass } from '#features/compass/server/read-own-compass.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([readOwnCompass], async (call, event) => ({
  compass: await call(readOwnCompass, { personId: personIdOf(event) }),
  /** On a phone: the direction in view. */
  direction: event.url.searchParams.get('direction'),
}));

const read = (values: FormValues, event: RequestEvent): unknown => ({
  personId: personIdOf(event),
  version: values['version'],
  wishes: values['wishes'] ?? {},
});

export const actions = {
  draft: draft(autosaveCompass, { read }),
  /** On a phone: keeps this direction and goes on to the next. */
  next: action(autosaveCompass, {
    read,
    done: (_, { url }) => ({
      to: `/compass/answer?direction=${encodeURIComponent(url.searchParams.get('to') ?? '')}`,
      message: 'compass.kept',
    }),
  }),
  answer: action(answerCompass, {
    read,
    done: () => ({ to: '/compass', message: 'compass.answered' }),
  }),
};
