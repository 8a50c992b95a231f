import { readSheet } from 'read-excel-file/universal';
import type { RouteLine } from '#cli/routes.ts';
import { fill } from '#tests/support/addresses.ts';
import type { Known } from '#tests/support/addresses.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { waysOn } from '#tests/e2e/support/forms.ts';
import type { FoundForm } from '#tests/e2e/support/forms.ts';
import { routeFinder, writeOf } from '#tests/e2e/support/explorer.ts';
import { errorsOfPage, linesOfFrame, linesOfPage } from './page-lines.ts';

/** Somebody who reads the whole product. */
export interface Reader {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Walked {
  /** Lines by address. */
  readonly lines: Map<string, readonly string[]>;
  /** One form for every way to write. */
  readonly forms: ReadonlyMap<string, FoundForm>;
}

const perRoute = 2;

/** Once pages with routes of their own, and still read as such. */
const alone: readonly string[] = ['/card/edit/offer', '/card/edit/years'];
const unwanted = /^\/(?:language|sign-out|demo|styleguide|health|_app)|openapi\.json|\.well-known/;

/** Everything that can be read by links and by the routes themselves, at most twice for each route. */
export async function walkAll(reader: Reader, routes: readonly RouteLine[], known: Known): Promise<Walked> {
  const find = routeFinder(routes);
  const routeOf: typeof find = (address) => {
    const [path = ''] = address.split('?');
    const route = find(address);
    return route !== null && alone.includes(path) ? path : route;
  };
  const reading = routes.filter(({ method, action }) => method === 'GET' && action === null);
  const queue = [...new Set(['/', ...alone, ...reading.map(({ path }) => fill(path, known))])];
  const seen = new Set(queue);
  const visits = new Map<string, number>();
  const lines = new Map<string, readonly string[]>();
  const forms = new Map<string, FoundForm>();
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const route = routeOf(address);
    const times = visits.get(route ?? '') ?? 0;
    if (route === null || times >= perRoute || unwanted.test(address)) continue;
    const found = await read(reader, address);
    if (found.status === 404) continue;
    visits.set(route, times + 1);
    lines.set(address, found.lines);
    if (address === '/') lines.set('around every page', linesOfFrame(found.html));
    const ways = waysOn(found.html, address);
    for (const form of ways.forms) {
      const name = writeOf(form, routeOf);
      if (!forms.has(name)) forms.set(name, form);
    }
    for (const link of ways.links) {
      if (!seen.has(link)) queue.push(link);
      seen.add(link);
    }
  }
  return { lines, forms };
}

/** How each address of somebody else's things is answered, by whose they are. */
export async function statusesOf(
  { url, headers }: Reader,
  routes: readonly RouteLine[],
  strangers: Readonly<Record<string, Known>>,
): Promise<Map<string, readonly string[]>> {
  const about = routes.filter(
    ({ method, path, action }) => method === 'GET' && action === null && path.includes('['),
  );
  const statuses = new Map<string, readonly string[]>();
  for (const [whose, known] of Object.entries(strangers)) {
    const lines: string[] = [];
    for (const { path } of about) {
      const response = await fetch(`${url}${fill(path, known)}`, {
        redirect: 'manual',
        headers: { ...headers },
      });
      await response.arrayBuffer();
      lines.push(`${String(response.status)} ${path}`);
    }
    statuses.set(`fence: things of ${whose}`, lines);
  }
  return statuses;
}

/** What each form answers to what nobody should send: the status, and every error with its field. */
export async function sendWrong(
  reader: Reader,
  forms: ReadonlyMap<string, FoundForm>,
): Promise<Map<string, readonly string[]>> {
  const lines = new Map<string, readonly string[]>();
  for (const [name, form] of [...forms].sort(([a], [b]) => a.localeCompare(b))) {
    if (form.typed.length === 0 || form.upload || / draft$|sign-out|language|demo/.test(name)) continue;
    const answers: string[] = [];
    for (const [what, wrong] of wrongs) {
      const body = new URLSearchParams(
        form.fields.map(([field, value]) => [field, form.typed.includes(field) ? wrong : value]),
      );
      const answer = await fetch(`${reader.url}${form.address}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...reader.headers, accept: 'text/html' },
        body,
      });
      const html = await answer.text();
      if (answer.status < 400) continue;
      answers.push(`${what} ${String(answer.status)}`, ...errorsOfPage(html).map((error) => `  ${error}`));
    }
    lines.set(`wrong ${name}`, answers);
  }
  return lines;
}

/** None of them is taken by a form that asks anything: so that nothing changes while the record is read. */
const wrongs = [
  ['too long', 'x'.repeat(6_000)],
  ['no value there is', '\u0001'],
] as const;

async function read(
  { url, headers }: Reader,
  address: string,
): Promise<{ status: number; html: string; lines: string[] }> {
  const response = await fetch(`${url}${address}`, { redirect: 'manual', headers: { ...headers } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status } = response;
  if (status >= 300 && status < 400)
    return { status, html: '', lines: [`${String(status)} ${response.headers.get('location') ?? ''}`] };
  const type = response.headers.get('content-type') ?? '';
  const html = type.includes('html') ? new TextDecoder().decode(bytes) : '';
  return { status, html, lines: [`${String(status)} ${type}`, ...(await linesOf(type, bytes, html))] };
}

async function linesOf(type: string, bytes: Uint8Array, html: string): Promise<string[]> {
  if (html !== '') return linesOfPage(html);
  if (type.includes('pdf')) return pdfText(bytes).split('\n');
  if (type.includes('spreadsheetml'))
    return (await readSheet(new Blob([new Uint8Array(bytes)]))).map((row) => JSON.stringify(row));
  const text = new TextDecoder().decode(bytes);
  return type.includes('json') ? linesOfValue(JSON.parse(text), '') : text.split(/\r?\n/);
}

/** A value as one line for each of its ends. */
export function linesOfValue(value: unknown, at: string): string[] {
  if (at === '.requestId') return [];
  if (typeof value !== 'object' || value === null) return [`${at} ${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${at} ${Array.isArray(value) ? '[]' : '{}'}`];
  return entries.flatMap(([key, one]) => linesOfValue(one, `${at}.${key}`));
}
