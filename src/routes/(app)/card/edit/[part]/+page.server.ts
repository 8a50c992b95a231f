import { addItem } from '#features/card/server/add-item.ts';
import { readOwnPart } from '#features/card/server/read-own-part.ts';
import { removeItem } from '#features/card/server/remove-item.ts';
import { restoreItem } from '#features/card/server/restore-item.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnPart, readSharing], async (call, event: PageServerLoadEvent) => {
  const personId = ownId(event);
  const own = await call(readOwnPart, { personId, part: event.params.part });
  return { ...own, sharing: await sharingOf(call, event) };
});

export const actions = {
  ...sharingActions('sharing'),
  add: action(addItem, {
    read: (_, event: RequestEvent) => ({ personId: ownId(event), part: event.params.part }),
    done: ({ part, itemId }) => ({ to: `/card/edit/${part}/${itemId}` }),
  }),
  remove: action(removeItem, {
    read: (values, event: RequestEvent) => ({ ...values, personId: ownId(event) }),
    done: (_, event) => ({ to: event.url.pathname }),
  }),
  restore: action(restoreItem, {
    read: (values, event: RequestEvent) => ({ ...values, personId: ownId(event) }),
    done: (_, event) => ({ to: event.url.pathname, message: 'card.restored' }),
  }),
};
