import { readLeaverLink } from '#features/trust/server/read-leaver-link.ts';
import { page } from '#web/door.ts';
import { enterAsLeaver } from './as-leaver.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page([readLeaverLink], async (call, event: PageServerLoadEvent) => {
  await enterAsLeaver(event);
  return call(readLeaverLink, { token: event.params.token });
});
