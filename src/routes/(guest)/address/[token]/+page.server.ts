import { agreeAddress } from '#features/staff/server/agree-address.ts';
import { confirmAddress } from '#features/staff/server/confirm-address.ts';
import { readAddressLink } from '#features/staff/server/read-address-link.ts';
import { undoAddress } from '#features/staff/server/undo-address.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { asAddressGuest, enterAsAddressGuest } from './as-address-guest.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readAddressLink], async (call, event: PageServerLoadEvent) => ({
  question: (await enterAsAddressGuest(event))
    ? await call(readAddressLink, { token: event.params.token })
    : null,
}));

const options = {
  read: (_: unknown, event: RequestEvent) => ({ token: event.params.token }),
  done: (_: unknown, event: RequestEvent) => ({ to: event.url.pathname }),
};

export const actions = {
  confirm: asAddressGuest(action(confirmAddress, options)),
  yes: asAddressGuest(action(agreeAddress, options)),
  no: asAddressGuest(action(undoAddress, options)),
};
