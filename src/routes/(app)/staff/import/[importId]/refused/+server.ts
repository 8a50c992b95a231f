import type { RequestEvent } from './$types';
import { readRefusedRows } from '#features/staff/server/read-refused-rows.ts';
import { refusedCsv } from '#features/staff/server/refused-csv.ts';
import { messages } from '#i18n/messages.ts';
import { deny } from '#web/door.ts';
import { endpoint } from '#web/endpoint.ts';

export const GET = endpoint('staff.import', async (event: RequestEvent) => {
  const { locals, params } = event;
  const outcome = await readRefusedRows.execute(locals.ctx, locals.actor, { importId: params.importId });
  if (!outcome.ok) return deny(outcome.error, event);
  const { staff } = messages(locals.locale);
  const body = refusedCsv(outcome.value, staff);
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${staff.import.downloadName}.csv"`,
    },
  });
});
