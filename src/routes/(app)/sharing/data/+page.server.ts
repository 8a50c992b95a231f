import { countOwnData } from '#features/trust/server/count-own-data.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([countOwnData], (call, event) => call(countOwnData, { personId: ownId(event) }));
