import { publicPage } from '#web/door.ts';

export const load = publicPage(() => ({}));
