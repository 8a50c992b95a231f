import { endpoint } from '#web/endpoint.ts';

/** The process answers. */
export const GET = endpoint('public', () => Response.json({ status: 'ok' }));
