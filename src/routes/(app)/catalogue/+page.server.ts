import { readCatalogue } from '#features/offers/server/read-catalogue.ts';
import { page } from '#web/door.ts';

export const load = page([readCatalogue], (call) => call(readCatalogue, {}));
