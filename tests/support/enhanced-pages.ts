import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fields = Record<string, string>;

/** Small pages around the enhancement script, served under the strictest policy a browser has. */
export interface EnhancedPages {
  address(path: string): string;
  stop(): Promise<void>;
  /** Every draft and every real submit that arrived, in order. */
  drafts: Fields[];
  posts: Fields[];
  polls: number;
  /** Addresses at which the page with a live form was asked. */
  readonly asked: string[];
  /** What the form page shows next: its version, and whose it is. */
  version: number;
  owner: string;
  /** How the next drafts are answered; by default with the next version. */
  answer: (draft: Fields) => { status: number; body: unknown };
  /** Milliseconds before a draft is answered. */
  delay: number;
}

const folder = new URL('../../src/ui/enhance/', import.meta.url);
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export async function startEnhancedPages(): Promise<EnhancedPages> {
  const server = createServer((request, response) => void handle(pages, request, response));
  const pages: EnhancedPages = {
    drafts: [],
    posts: [],
    polls: 0,
    asked: [],
    version: 3,
    owner: '',
    delay: 0,
    answer: (draft) => ({ status: 200, body: { version: Number(draft['version']) + 1 } }),
    address: (path) => `http://localhost:${String((server.address() as AddressInfo).port)}${path}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return pages;
}

async function handle(
  pages: EnhancedPages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader('content-security-policy', policy);
  if (url.pathname.startsWith('/enhance/')) {
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(new URL(url.pathname.slice('/enhance/'.length), folder)));
  } else if (request.method === 'POST') {
    await receive(pages, await fieldsOf(request), request.headers['x-autosave'] === '1', response);
  } else {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(draw(pages, url));
  }
}

async function receive(pages: EnhancedPages, fields: Fields, draft: boolean, response: ServerResponse) {
  if (!draft) {
    pages.posts.push(fields);
    response.writeHead(303, { location: '/done' }).end();
    return;
  }
  pages.drafts.push(fields);
  const { status, body } = pages.answer(fields);
  await new Promise((resolve) => setTimeout(resolve, pages.delay));
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function fieldsOf(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  return Object.fromEntries(
    [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  );
}

function draw(pages: EnhancedPages, url: URL): string {
  const head =
    '<!doctype html><html lang="nl"><title>t</title><script type="module" src="/enhance/enhance.js"></script>';
  if (url.pathname === '/form') return head + form(pages, keyOf(pages.owner));
  if (url.pathname === '/errors') {
    return `${head}<div data-error-summary><h2 tabindex="-1">Er klopt iets niet</h2>
      <a href="#steps.0.wens">Schrijf iets op</a></div><input id="steps.0.wens">`;
  }
  if (url.pathname === '/live') return head + live(pages, url.searchParams);
  if (url.pathname === '/poll') {
    pages.polls += 1;
    const running = pages.polls < 3;
    return `${head}<div id="import"${running ? ' data-poll="0.3"' : ''}>${running ? 'Bezig' : 'Klaar'}</div>`;
  }
  return `${head}<button type="button" data-print hidden>Druk af</button>`;
}

/** What the server gives to nobody but the owner. */
const keyOf = (owner: string): string => createHash('sha256').update(owner).digest('base64');

const form = (
  pages: EnhancedPages,
  key: string,
): string => `<main data-owner="${pages.owner}" data-tab-key="${key}">
  <form method="post" action="/save" data-autosave="/draft">
    <input type="hidden" name="version" value="${String(pages.version)}">
    <textarea name="wens"></textarea>
    <p data-autosave-status data-saving="Bezig" data-saved="Bewaard" data-failed="Niet bewaard" data-conflict="Veranderd" data-over="Uitgelogd"></p>
    <p data-autosave-over hidden><a href="/sign-in">Log in</a></p>
    <button name="knop" value="stuur">Stuur</button>
    <button name="knop" value="weg" data-confirm="Zeker weten?" data-confirm-label="Ja, weg">Gooi weg</button>
  </form>
  <form method="post" action="/sign-out" data-sign-out><button>Log uit</button></form>
  <dialog data-confirm-dialog><form method="dialog"><p data-confirm-question></p>
    <button value="ok" data-confirm-ok data-label="Ja">Ja</button><button value="cancel">Toch niet</button></form></dialog>
</main>`;

/** A form that shows its answer above and below itself, as the page of advice does. */
function live(pages: EnhancedPages, asked: URLSearchParams): string {
  pages.asked.push(asked.toString());
  const days = asked.get('days') ?? '1';
  return `<main><div id="above" data-answer>${`<p>boven ${days}</p>`.repeat(Number(days) * 10)}</div>
  <form action="/live#form" data-live>
    <p><label for="days">Dagen</label> <b data-range-words>een dag</b>
    <input type="range" id="days" name="days" min="1" max="3" step="1" value="${days}" data-range="een dag|twee dagen|drie dagen"></p>
    <label><input type="radio" name="diploma" value="ad"> ad</label>
    <button>Laat zien</button>
  </form>
  <p id="words" role="status" data-answer>${days} dagen</p>
  <div id="below" data-answer><details><summary>Meer</summary>${asked.get('diploma') ?? 'niets'}</details><a href="/done">Verder</a></div>${'<br>'.repeat(99)}</main>`;
}
