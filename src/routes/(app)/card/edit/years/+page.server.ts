import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { keepYears, saveYears } from '#features/card/server/save-years.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { ownId } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';
import type { RequestEvent } from './$types';

export const load = page([readOwnCard, readSharing], async (call, event) => {
  const personId = ownId(event);
  const { content, versions, filled } = await call(readOwnCard, { personId });
  return {
    years: content.years,
    version: versions.years,
    filled,
    sharing: await sharingOf(call, event),
  };
});

const read = (values: FormValues, event: RequestEvent) => ({ ...values, personId: ownId(event) });

export const actions = {
  ...sharingActions('sharing'),
  draft: draft(keepYears, { read }),
  save: action(saveYears, { read, done: () => ({ to: '/card#years', message: 'card.saved' }) }),
};
