import { readLink } from '#features/feedback/server/read-link.ts';
import { page } from '#web/door.ts';
import { enterAsGuest } from './as-guest.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page([readLink], async (call, event: PageServerLoadEvent) => {
  await enterAsGuest(event);
  const { state, form } = await call(readLink, { token: event.params.token });
  return { state, form };
});
