import { exportDemand } from '#features/demand/server/export-demand.ts';
import { download, sheetTypes } from '#web/download.ts';

export const GET = download(exportDemand, {
  read: ({ locals, url }) => ({
    format: url.searchParams.get('format'),
    schoolId: url.searchParams.get('school') ?? undefined,
    locale: locals.locale,
  }),
  file: ({ bytes, fileName, format }) => ({
    name: fileName,
    type: sheetTypes[format],
    body: new Uint8Array(bytes),
  }),
});
