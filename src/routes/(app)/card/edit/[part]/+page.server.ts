import { addItem } from '#features/card/server/add-item.ts';
import { readOwnPart } from '#features/card/server/read-own-part.ts';
import { removeItem } from '#features/card/server/remove-item.ts';
import { restoreItem } from '#features/card/server/restore-item.ts';
import { autosaveCard, saveCard } from '#features/card/server/save-card.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { hers, personIdOf } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnPart, readSharing], async (call, event: PageServerLoadEvent) => {
  const own = await call(readOwnPart, { personId: personIdOf(event), part: event.params.part });
  return { ...own, sharing: await sharingOf(call, event) };
});

const herPart = (values: FormValues, event: RequestEvent) => ({ ...hers(values, event), ...event.params });

export const actions = {
  ...sharingActions('sharing'),
  save: action(saveCard, {
    read: herPart,
    done: (_: unknown, { params }: RequestEvent) => ({ to: `/card#${params.part}`, message: 'card.saved' }),
  }),
  draft: draft(autosaveCard, { read: herPart }),
  add: action(addItem, {
    read: (_: FormValues, event: RequestEvent) => herPart({}, event),
    done: ({ part, itemId }) => ({ to: `/card/edit/${part}/${itemId}` }),
  }),
  remove: action(removeItem, { read: hers, done: (_: unknown, { url }) => ({ to: url.pathname }) }),
  restore: action(restoreItem, {
    read: hers,
    done: (_: unknown, { url }) => ({ to: url.pathname, message: 'card.restored' }),
  }),
};
