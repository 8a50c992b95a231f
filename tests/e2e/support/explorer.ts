import type { RouteLine } from '#cli/routes.ts';
import { waysOn } from './forms.ts';
import type { FoundForm } from './forms.ts';

/** Reads an address as somebody; the text, or null when it is no page. */
type ReadPage = (path: string) => Promise<{ readonly status: number; readonly html: string }>;

interface Found {
  readonly form: FoundForm;
  /** The route as `routes --json` names it, and the action. */
  readonly route: string;
}

const noPage = /^\/(?:api|language|health|sign-out)|\/(?:pdf|export|calendar|take-along\/json)(?:$|[/?])/;
const pagesPerRoute = 4;

/** Walks through the product by its links, and gathers the forms on the way; `failed` are links that lead nowhere. */
export async function walk(
  read: ReadPage,
  routes: readonly RouteLine[],
  starts: readonly string[],
): Promise<{ found: Found[]; failed: string[] }> {
  const routeOf = routeFinder(routes);
  const queue = [...starts];
  const seen = new Set(queue);
  const visits = new Map<string, number>();
  const found: Found[] = [];
  const failed: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const route = routeOf(path) ?? path;
    const times = visits.get(route) ?? 0;
    if (times >= pagesPerRoute || noPage.test(path)) continue;
    visits.set(route, times + 1);
    const { status, html } = await read(path);
    if (status >= 400) failed.push(`${path}: ${String(status)}`);
    if (status !== 200 || !html.includes('<body')) continue;
    const { links, forms } = waysOn(html, path);
    for (const form of forms) found.push({ form, route: writeOf(form, routeOf) });
    for (const link of links) {
      if (!seen.has(link)) queue.push(link);
      seen.add(link);
    }
  }
  return { found, failed };
}

/** `/plan add`: a route with its action, the way a write is named here. */
export const writeName = (route: string, action: string | null): string =>
  action === null ? route : `${route} ${action}`;

export function writeOf(form: FoundForm, routeOf: (path: string) => string | null): string {
  const { pathname, search } = new URL(form.address, 'http://product');
  const action = search.startsWith('?/') ? (search.slice(2).split('&')[0] ?? null) : null;
  return writeName(routeOf(pathname) ?? pathname, action);
}

export function routeFinder(routes: readonly RouteLine[]): (path: string) => string | null {
  const dynamic = (route: string): number => route.split('[').length;
  const patterns = [...new Set(routes.map(({ path }) => path))]
    .sort((a, b) => dynamic(a) - dynamic(b))
    .map((route) => [route, new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`)] as const);
  return (path) => {
    const { pathname } = new URL(path, 'http://product');
    return patterns.find(([, pattern]) => pattern.test(pathname))?.[0] ?? null;
  };
}
