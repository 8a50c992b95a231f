import { cancelCatalogue } from '#features/offers/server/catalogue-job.ts';
import { confirmCatalogue } from '#features/offers/server/confirm-catalogue.ts';
import { readCatalogueImport } from '#features/offers/server/read-import.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { RequestEvent } from './$types';

export const load = page([readCatalogueImport], (call, { params }) =>
  call(readCatalogueImport, { importId: params.importId }),
);

const read = (_: unknown, { params }: RequestEvent) => ({
  importId: params.importId,
});

export const actions = {
  confirm: action(confirmCatalogue, { read, done: () => ({ to: '/catalogue', message: 'offers.imported' }) }),
  cancel: action(cancelCatalogue, {
    read,
    done: () => ({ to: '/catalogue/import', message: 'offers.cancelled' }),
  }),
};
