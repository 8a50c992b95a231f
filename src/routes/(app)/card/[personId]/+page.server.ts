import { readCard } from '#features/card/server/read-card.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page([readCard], (call, event: PageServerLoadEvent) => call(readCard, event.params));
