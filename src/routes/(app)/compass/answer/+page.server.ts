import type { RequestEvent } from '@sveltejs/kit';
import { answerCompass } from '#features/compass/server/answer-compass.ts';
import { keepCompass } from '#features/compass/server/keep-compass.ts';
import { readOwnCompass } from '#features/compass/server/read-own-compass.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { ownId } from '#web/own.ts';

export const load = page([readOwnCompass], async (call, event) => ({
  compass: await call(readOwnCompass, { personId: ownId(event) }),
  /** On a phone: the direction in view. */
  direction: event.url.searchParams.get('direction'),
}));

const read = (values: FormValues, event: RequestEvent): unknown => ({
  personId: ownId(event),
  version: values['version'],
  wishes: values['wishes'] ?? {},
});

export const actions = {
  draft: draft(keepCompass, { read }),
  /** On a phone: keeps this direction and goes on to the next. */
  next: action(keepCompass, {
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
