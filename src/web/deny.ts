import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { newToken } from '#server/ids.ts';
import { dropKept, keepForm, readKept } from '#server/session/kept-form.store.ts';
import type { Place } from '#server/session/kept-form.store.ts';
import { cookieHeader, readCookie, writeCookie } from './cookies.ts';
import { formObject } from './form.ts';
import type { ReadForm } from './form.ts';
import { ownerOf } from './owner.ts';
import { actionOf, pageAddress } from './page-address.ts';

/** More than this is read for nobody: a file comes along, and files are not kept. */
const largestBody = 400_000;

/** What became of the words that were sent, and the secret of this browser with which they are kept. */
interface Kept {
  readonly fate: 'words' | 'files' | 'none';
  readonly browser: string | null;
}
const nothing: Kept = { fate: 'none', browser: null };

/** Pages for who is signed in, and whatever is no page: the same for an address that exists and one that does not. */
export const isForSignedIn = ({ route, url }: Pick<RequestEvent, 'route' | 'url'>): boolean =>
  route.id === null
    ? !/^\/(api|\.well-known)(\/|$)/.test(url.pathname)
    : route.id.startsWith('/(app)') && route.id !== '/(app)/sign-out';

/** Who is not signed in signs in first, and comes back to where she was; what she sent is kept for her alone. */
export async function signInFirst(event: RequestEvent): Promise<Response> {
  const isPost = event.request.method !== 'GET' && event.request.method !== 'HEAD';
  const kept = isPost ? await keepWords(event, await formOf(event)) : null;
  if (kept !== null && !wantsPage(event)) return signedOut(event, kept);
  const to = pageAddress(event);
  if (to === '/' && kept === null) redirect(303, '/sign-in');
  if (kept?.browser != null) writeCookie(event, 'kept', kept.browser);
  const query = new URLSearchParams({ return: to, ...(kept !== null && { kept: kept.fate }) });
  redirect(303, `/sign-in?${query.toString()}`);
}

/** Somebody else is signed in now than who filled in this form. Nothing of it is done, or shown. */
export async function notHers(event: RequestEvent, form: ReadForm): Promise<Response> {
  const kept = await keepWords(event, form);
  if (!wantsPage(event)) return signedOut(event, kept);
  const headers = new Headers({ location: '/' });
  headers.append('set-cookie', cookieHeader(event, 'flash', 'signIn.other-person'));
  if (kept.browser !== null) headers.append('set-cookie', cookieHeader(event, 'kept', kept.browser));
  return new Response(null, { status: 303, headers });
}

/**
 * The request with which a page is drawn: where something was kept for her on this page, the form as it was sent, which
 * `action` shows again without doing anything.
 */
export async function withKept(event: RequestEvent): Promise<RequestEvent> {
  if (event.request.method !== 'GET' || event.isDataRequest) return event;
  const place = placeOf(event, ownerOf(event.locals.actor));
  const kept = place === null ? null : await readKept(event.locals.ctx, place);
  if (kept === null) return event;
  event.locals.shownAgain = kept.hadFiles ? 'files' : 'words';
  const address = new URL(event.url);
  address.search = kept.action === 'default' ? '' : `?/${kept.action}`;
  const body = new URLSearchParams(kept.entries.map(([name, text]) => [name, text]));
  const headers = { accept: 'text/html' };
  return { ...event, request: new Request(address, { method: 'POST', headers, body }) };
}

/** After the button was pressed again and it went well, nothing is kept any more. */
export async function forgetKept(event: RequestEvent, response: Response): Promise<void> {
  if (event.request.method !== 'POST' || response.status >= 400) return;
  const place = placeOf(event, ownerOf(event.locals.actor));
  if (place !== null) await dropKept(event.locals.ctx, place);
}

/** A form that nobody read yet; null when it is none, or too much. */
export async function formOf(event: RequestEvent): Promise<ReadForm | null> {
  const length = Number(event.request.headers.get('content-length') ?? Infinity);
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(
    event.request.headers.get('content-type') ?? '',
  );
  if (!isForm || length > largestBody) return null;
  return formObject(event.request).catch(() => null);
}

async function keepWords(event: RequestEvent, form: ReadForm | null): Promise<Kept> {
  if (form === null) return nothing;
  const browser = readCookie(event, 'kept') ?? newToken();
  const place = placeOf(event, form.owner, browser);
  if (place === null) return nothing;
  const action = /^[\w-]+$/.exec(form.formAction ?? '')?.[0] ?? actionOf(event.request.url);
  const hadFiles = form.files.size > 0;
  const kept = {
    action,
    entries: form.entries.map(([name, text]): [string, string] => [name, text]),
    hadFiles,
  };
  const isKept = await keepForm(event.locals.ctx, place, kept, event.getClientAddress());
  return isKept ? { fate: hadFiles ? 'files' : 'words', browser } : nothing;
}

function placeOf(event: RequestEvent, owner: string | null, known = readCookie(event, 'kept')): Place | null {
  const [tenantId, personId] = owner?.split('.') ?? [];
  if (tenantId === undefined || personId === undefined || known === null) return null;
  return { tenantId, personId, browser: known, page: event.url.pathname };
}

export const wantsPage = ({ request }: RequestEvent): boolean =>
  request.headers.get('x-autosave') === null && (request.headers.get('accept') ?? '').includes('text/html');

/** For programs and for autosave, which says so at the form. */
function signedOut(event: RequestEvent, { browser }: Kept): Response {
  const problem = { type: 'error', status: 401, error: { message: 'signed out' } };
  const headers = browser === null ? undefined : { 'set-cookie': cookieHeader(event, 'kept', browser) };
  return Response.json(problem, { status: 401, headers });
}
