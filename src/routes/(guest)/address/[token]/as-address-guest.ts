import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { addressGuest } from '#features/staff/server/address-link.ts';
import type { Guarded } from '#web/door.ts';

type Entered = Pick<RequestEvent, 'locals'> & { readonly params: { readonly token: string } };

/** From here on this request is made by who holds the link; false when there is no such link. */
export async function enterAsAddressGuest(event: Entered): Promise<boolean> {
  const guest = await addressGuest(event.locals.ctx, event.params.token);
  if (guest !== null) event.locals.actor = guest;
  return guest !== null;
}

/** The same for a form action. */
export function asAddressGuest<Event extends Entered, Answer>(
  handle: ((event: Event) => Promise<Answer>) & Guarded,
): ((event: Event) => Promise<Answer>) & Guarded {
  const entered = async (event: Event): Promise<Answer> => {
    if (!(await enterAsAddressGuest(event))) error(404, 'not found');
    return handle(event);
  };
  return Object.assign(entered, { permission: handle.permission });
}
