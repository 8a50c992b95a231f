import { readCompass } from '#features/compass/server/read-compass.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page([readCompass], async (call, event: PageServerLoadEvent) => ({
  compass: await call(readCompass, { personId: event.params.personId }),
}));
