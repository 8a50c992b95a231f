import { printFile } from '#features/trust/server/print-file.ts';
import { download } from '#web/download.ts';
import { ownId } from '#web/own.ts';

/** Everything that stands about her, on paper. */
export const GET = download(printFile, {
  read: (event) => ({ personId: ownId(event), locale: event.locals.locale }),
  file: ({ pdf }) => ({ name: 'ontwikkeldoor.pdf', type: 'application/pdf', body: new Uint8Array(pdf) }),
});
