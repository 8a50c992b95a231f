import { error } from '@sveltejs/kit';
import { endpoint } from '#web/endpoint.ts';
import { securityText } from '#web/security-text.ts';

/** Whom to tell of a weakness in this installation (RFC 9116); not there until somebody is named for it. */
export const GET = endpoint('public', ({ locals }) => {
  const { now, settings } = locals.ctx;
  const text = securityText(settings, now());
  if (text === null) error(404, 'not found');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
});
