import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { keepOffer, saveOffer } from '#features/card/server/save-offer.ts';
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
    offer: content.offer,
    version: versions.offer,
    filled,
    sharing: await sharingOf(call, event),
  };
});

const read = (values: FormValues, event: RequestEvent) => ({ ...values, personId: ownId(event) });

export const actions = {
  ...sharingActions('sharing'),
  draft: draft(keepOffer, { read }),
  save: action(saveOffer, { read, done: () => ({ to: '/card#offer', message: 'card.saved' }) }),
};
