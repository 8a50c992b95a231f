import { readHome } from '#features/home/server/read-home.ts';
import { page } from '#web/door.ts';

export const load = page([readHome], async (call) => ({ home: await call(readHome, {}) }));
