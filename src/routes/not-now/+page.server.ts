import { error } from '@sveltejs/kit';
import { publicPage } from '#web/door.ts';
import { waitingFor } from '#web/not-now.ts';

export const load = publicPage((event) => ({ waiting: waitingFor(event) ?? error(404, 'not found') }));
