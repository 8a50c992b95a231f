import type { RequestEvent } from '@sveltejs/kit';
import { safePath } from './safe-path.ts';

const longest = 1500;
const isAction = (key: string): boolean => key.startsWith('/');

/** The action that an address names: `/plan?/add` asks for `add`. */
export const actionOf = (address: string): string =>
  [...new URL(address).searchParams.keys()].find(isAction)?.slice(1) ?? 'default';

/**
 * The page on which somebody was, with its query: where a form is sent to, its own query has gone, but the browser says
 * which page it came from.
 */
export function pageAddress({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string {
  const from = URL.parse(request.headers.get('referer') ?? '');
  const isThatPage =
    request.method === 'POST' && from?.origin === url.origin && from.pathname === url.pathname;
  const page = new URL(isThatPage ? from : url);
  for (const key of [...page.searchParams.keys()]) if (isAction(key)) page.searchParams.delete(key);
  const whole = `${page.pathname}${page.search}`;
  return safePath(whole.length > longest ? page.pathname : whole);
}
