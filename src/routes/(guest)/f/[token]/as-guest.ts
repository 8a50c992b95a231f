import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { guestOf } from '#features/feedback/server/guest.ts';
import type { Door } from '#web/door.ts';

type Entered = Pick<RequestEvent, 'locals'> & { readonly params: { readonly token: string } };

/** From here on this request is made by who holds the link, also when somebody is signed in; else there is no page. */
export async function enterAsGuest(event: Entered): Promise<void> {
  const guest = await guestOf(event.locals.ctx, event.params.token);
  if (guest === null) error(404, 'not found');
  event.locals.actor = guest;
}

/** The same for a form action. */
export function asGuest<Event extends Entered, Answer>(
  handle: ((event: Event) => Promise<Answer>) & Door,
): ((event: Event) => Promise<Answer>) & Door {
  const entered = async (event: Event): Promise<Answer> => {
    await enterAsGuest(event);
    return handle(event);
  };
  return Object.assign(entered, { permission: handle.permission });
}
