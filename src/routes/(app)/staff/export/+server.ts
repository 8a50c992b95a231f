import { exportStaff } from '#features/staff/server/export-staff.ts';
import { download, sheetTypes } from '#web/download.ts';

export const GET = download(exportStaff, {
  read: ({ url }) => Object.fromEntries(url.searchParams),
  file: ({ bytes, fileName, format }) => ({
    name: fileName,
    type: sheetTypes[format],
    body: new Uint8Array(bytes),
  }),
});
