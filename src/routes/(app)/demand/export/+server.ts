import type { RequestEvent } from './$types';
import { exportDemand } from '#features/demand/server/export-demand.ts';
import { turnAway } from '#web/door.ts';
import { endpoint } from '#web/endpoint.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const GET = endpoint('demand.read', async (event: RequestEvent) => {
  const { locals, url } = event;
  const outcome = await exportDemand.execute(locals.ctx, locals.actor, {
    format: url.searchParams.get('format'),
    schoolId: url.searchParams.get('school') ?? undefined,
    locale: locals.locale,
  });
  if (!outcome.ok) return turnAway(outcome.error, event);
  const { bytes, fileName, format } = outcome.value;
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${fileName}"` },
  });
});
