import { endpoint } from '#web/endpoint.ts';
import { openApi } from '#web/openapi.ts';

/** The description of the API, made from its endpoints when asked. */
export const GET = endpoint('public', ({ locals }) => {
  const routes = import.meta.glob<Record<string, unknown>>(['../**/+server.ts', '!./+server.ts'], {
    eager: true,
  });
  return Response.json(openApi(routes, locals.ctx.settings.publicUrl));
});
