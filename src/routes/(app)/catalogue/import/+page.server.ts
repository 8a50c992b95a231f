import { fetchCatalogue } from '#features/offers/server/fetch-catalogue.ts';
import { readCatalogueImports } from '#features/offers/server/read-imports.ts';
import { uploadCatalogue } from '#features/offers/server/upload-catalogue.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { uploaded } from '#web/upload.ts';

export const load = page([readCatalogueImports], (call) => call(readCatalogueImports, {}));

const toImport = ({ importId }: { importId: string }) => ({ to: `/catalogue/import/${importId}` });

export const actions = {
  upload: action(uploadCatalogue, {
    read: async (_values, _event, files) => (await uploaded(files, 'file')) ?? {},
    done: toImport,
  }),
  fetch: action(fetchCatalogue, { done: toImport }),
};
