import { addItem } from '#features/card/server/add-item.ts';
import { readOwnPart } from '#features/card/server/read-own-part.ts';
import { removeItem } from '#features/card/server/remove-item.ts';
import { restoreItem } from '#features/card/server/restore-item.ts';
import { autosaveCard, saveCard } from '#features/card/server/save-card.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { ownId } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnPart, readSharing], async (call, event: PageServerLoadEvent) => {
  const own = await call(readOwnPart, { personId: ownId(event), part: event.params.part });
  return { ...own, sharing: await sharingOf(call, event) };
});

const her = (values: FormValues, event: RequestEvent) => ({ ...values, personId: ownId(event) });
const hers = (values: FormValues, event: RequestEvent) => ({ ...her(values, event), ...event.params });

export const actions = {
  ...sharingActions('sharing'),
  save: action(saveCard, {
    read: hers,
    done: (_: unknown, { params }: RequestEvent) => ({ to: `/card#${params.part}`, message: 'card.saved' }),
  }),
  draft: draft(autosaveCard, { read: hers }),
  add: action(addItem, {
    read: (_: FormValues, event: RequestEvent) => hers({}, event),
    done: ({ part, itemId }) => ({ to: `/card/edit/${part}/${itemId}` }),
  }),
  remove: action(removeItem, { read: her, done: (_: unknown, { url }) => ({ to: url.pathname }) }),
  restore: action(restoreItem, {
    read: her,
    done: (_: unknown, { url }) => ({ to: url.pathname, message: 'card.restored' }),
  }),
};
