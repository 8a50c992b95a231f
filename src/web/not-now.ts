import type { RequestEvent } from '@sveltejs/kit';
import { newId } from '#server/ids.ts';
import type { ReadForm } from './form.ts';
import { ownerField } from './owner.ts';
import { isApi, problemResponse } from './problem.ts';
import { formOf, wantsPage } from './deny.ts';

/** Long enough for another process to start; short enough to wait for. */
const retrySeconds = 10;

/** The page that says so; its address exists only while something is answered with it. */
export const notNowRoute = '/not-now';
const header = 'x-not-now';

/** What was asked for, to be asked again. */
export interface Waiting {
  readonly to: string;
  /** The form as it was sent; null where there was none, or it could not be read. */
  readonly entries: readonly (readonly [name: string, text: string])[] | null;
  readonly hadFiles: boolean;
  /** Something was sent, of which nothing could be kept. */
  readonly isLost: boolean;
}

const waiting = new Map<string, Waiting>();

/** What that page shows; undefined for whoever asks for it by itself. */
export const waitingFor = ({ request }: Pick<RequestEvent, 'request'>): Waiting | undefined =>
  waiting.get(request.headers.get(header) ?? '');

/**
 * This process can do nothing now: the database is of a newer version than it, or away. A page with every word that was
 * sent, and a button that sends them again, without script and without the database; for programs and autosave a 503.
 */
export async function notNow(event: RequestEvent): Promise<Response> {
  if (!wantsPage(event)) return asProblem(event);
  const id = newId();
  waiting.set(id, await whatWaits(event));
  try {
    const headers = { accept: 'text/html', 'accept-language': event.locals.locale, [header]: id };
    const page = await event.fetch(notNowRoute, { headers });
    return new Response(page.body, { status: 503, headers: retrying(page.headers) });
  } finally {
    waiting.delete(id);
  }
}

async function whatWaits(event: RequestEvent): Promise<Waiting> {
  const { request, url } = event;
  const to = `${url.pathname}${url.search}`;
  if (request.method === 'GET' || request.method === 'HEAD')
    return { to, entries: null, hadFiles: false, isLost: false };
  const form = event.locals.form ?? (request.bodyUsed ? null : await formOf(event));
  return {
    to,
    entries: form === null ? null : [...form.entries, ...markOf(form)],
    hadFiles: form !== null && form.files.size > 0,
    isLost: form === null,
  };
}

/** Whose form it is, as ui/form/Form.svelte writes it. */
const markOf = ({ owner, formAction }: ReadForm): [string, string][] =>
  owner === null ? [] : [[ownerField, formAction === null ? owner : `${owner}.${formAction}`]];

function asProblem({ locals, url }: RequestEvent): Response {
  if (isApi(url))
    return problemResponse({ title: 'not-now', status: 503, requestId: locals.requestId }, retrying());
  const headers = retrying({ 'content-type': 'application/json' });
  const problem = { type: 'error', status: 503, error: { message: 'not now' } };
  return new Response(JSON.stringify(problem), { status: 503, headers });
}

function retrying(headers: HeadersInit = {}): Headers {
  const all = new Headers(headers);
  all.set('retry-after', String(retrySeconds));
  return all;
}
