import { keepFacts, saveFacts } from '#features/advice/server/keep-facts.ts';
import { readOwnFacts } from '#features/advice/server/read-own-facts.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { ownId } from '#web/own.ts';
import type { RequestEvent } from './$types';

export const load = page([readOwnFacts], async (call, event) => ({
  own: await call(readOwnFacts, { personId: ownId(event) }),
}));

const read = (values: FormValues, event: RequestEvent): unknown => ({ ...values, personId: ownId(event) });

export const actions = {
  draft: draft(keepFacts, { read }),
  save: action(saveFacts, { read, done: () => ({ to: '/advice', message: 'advicePages.factsSaved' }) }),
};
