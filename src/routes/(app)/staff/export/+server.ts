import type { RequestEvent } from './$types';
import { exportStaff } from '#features/staff/server/export-staff.ts';
import { turnAway } from '#web/door.ts';
import { endpoint } from '#web/endpoint.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const GET = endpoint('staff.export', async (event: RequestEvent) => {
  const { locals, url } = event;
  const outcome = await exportStaff.execute(locals.ctx, locals.actor, {
    format: url.searchParams.get('format'),
  });
  if (!outcome.ok) return turnAway(outcome.error, event);
  const { bytes, fileName, format } = outcome.value;
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${fileName}"` },
  });
});
