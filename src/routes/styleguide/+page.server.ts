import { publicPage } from '#web/door.ts';

/** Everything the pages are built with, for who builds them. */
export const load = publicPage(() => ({}));
