import { countFile } from '#features/trust/server/count-file.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([countFile], (call, event) => call(countFile, { personId: ownId(event) }));
