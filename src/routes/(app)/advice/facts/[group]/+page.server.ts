import { factGroups } from '#features/advice/domain/fact-groups.ts';
import { autosaveFacts, saveFacts } from '#features/advice/server/save-facts.ts';
import { readOwnFacts } from '#features/advice/server/read-own-facts.ts';
import { error } from '@sveltejs/kit';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { personIdOf } from '#web/own.ts';
import type { RequestEvent } from './$types';

const overview = '/advice/facts';

export const load = page([readOwnFacts], async (call, event) => {
  const own = await call(readOwnFacts, { personId: personIdOf(event) });
  const group = factGroups.find((one) => one === event.params['group']);
  if (group === undefined) error(404, 'not found');
  return { own, group, isChange: event.url.searchParams.has('change') };
});

const read = (values: FormValues, event: RequestEvent) => ({
  ...values,
  personId: personIdOf(event),
  part: event.params.group,
});

/** The next screen; after the last one, or where she came to change one thing, all that she told. */
function after(_: unknown, { params, url }: RequestEvent) {
  const next = factGroups[factGroups.findIndex((group) => group === params.group) + 1];
  return next === undefined || url.searchParams.has('change')
    ? { to: overview, message: 'advicePages.factsSaved' }
    : { to: `${overview}/${next}` };
}

export const actions = {
  draft: draft(autosaveFacts, { read }),
  save: action(saveFacts, { read, done: after }),
};
