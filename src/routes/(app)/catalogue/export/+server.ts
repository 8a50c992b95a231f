import { exportCatalogue } from '#features/offers/server/export-catalogue.ts';
import { download } from '#web/download.ts';

const files = {
  csv: { name: 'aanbod.csv', type: 'text/csv; charset=utf-8' },
  'oeapi-6': { name: 'aanbod-oeapi-6.json', type: 'application/json' },
  'ooapi-5': { name: 'aanbod-ooapi-5.json', type: 'application/json' },
} as const;

export const GET = download(exportCatalogue, {
  read: ({ url }) => ({ format: url.searchParams.get('format') ?? 'csv' }),
  file: ({ format, text }) => ({ ...files[format], body: text }),
});
