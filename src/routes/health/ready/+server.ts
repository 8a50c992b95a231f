import { endpoint } from '#web/endpoint.ts';

/** The database answers and has the schema that this program was written for. */
export const GET = endpoint('public', async ({ locals }) => {
  const ready = await locals.ctx.db.isReady();
  return Response.json({ status: ready ? 'ok' : 'not ready' }, { status: ready ? 200 : 503 });
});
