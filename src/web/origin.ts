import type { RequestEvent } from '@sveltejs/kit';

const onlyRead = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether something would be changed by a page that is not ours. Browsers name the page's address with everything that
 * changes something, JSON too; the API goes by a token and no cookie, so no browser can be led to it.
 */
export const isFromElsewhere = ({ request, url }: Pick<RequestEvent, 'request' | 'url'>): boolean =>
  !onlyRead.has(request.method) &&
  !url.pathname.startsWith('/api/') &&
  request.headers.get('origin') !== url.origin;
