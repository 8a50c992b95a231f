import { readPicture } from '#features/counterpart/server/read-picture.ts';
import { page } from '#web/door.ts';

export const load = page([readPicture], (call) => call(readPicture, {}));
