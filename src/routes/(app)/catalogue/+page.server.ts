import { readCatalogue } from '#features/offers/server/read-catalogue.ts';
import { page } from '#web/door.ts';

export const load = page([readCatalogue], (call, { url }) =>
  call(readCatalogue, { show: url.searchParams.get('show') }),
);
