import { isHttpError, isRedirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { anonymous } from '#access/actor.ts';
import type { Actor } from '#access/actor.ts';
import { may } from '#access/policy.ts';
import { pickLocale } from '#i18n/locale.ts';
import { writeTry } from '#server/audit/audit.store.ts';
import type { Context, Refused } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { bearer } from '#server/session/api-token.store.ts';
import { signedIn } from '#server/session/session.store.ts';
import { readCookie, sessionCookie } from '#web/cookies.ts';
import { traced } from '#web/headers.ts';
import { notNow, notNowRoute } from '#web/not-now.ts';
import { isFromElsewhere } from '#web/origin.ts';
import { inWordsOfApi, isApi } from '#web/problem.ts';
import { forgetKept, isForSignedIn, notHers, signInFirst, withKept } from '#web/deny.ts';
import { bootServer } from './boot.server.ts';

let context: Context;

export const init: ServerInit = async () => {
  context = await bootServer();
};

export const handle: Handle = async ({ event, resolve }) => {
  const refusals: Refused[] = [];
  event.locals.ctx = { ...context, refused: (refusal) => refusals.push(refusal) };
  event.locals.requestId = newId();
  Object.assign(event.locals, nobody(event), {
    shownAgain: null,
    denied: null,
    form: null,
    notNow: false,
  });
  if (isFromElsewhere(event)) {
    noteRefusal(event, 'foreign-origin');
    return ours(event, new Response('forbidden', { status: 403, headers: asText }));
  }
  try {
    const response = await answer(event, resolve, refusals);
    return event.locals.notNow ? traced(await notNow(event), event.locals.requestId) : response;
  } catch (error) {
    if (isRedirect(error) || isHttpError(error) || !(await cannotNow(event, error))) throw error;
    return traced(await notNow(event), event.locals.requestId);
  }
};

async function answer(
  event: RequestEvent,
  resolve: Resolve,
  refusals: readonly Refused[],
): Promise<Response> {
  Object.assign(event.locals, await whoAsks(event));
  if (event.locals.badToken) noteRefusal(event, 'unknown-token');
  event.locals.may = (permission) => may(event.locals.actor, permission);
  if (event.locals.actor.kind === 'anonymous' && isForSignedIn(event)) {
    noteRefusal(event, 'sign-in-needed');
    return traced(await signInFirst(event), event.locals.requestId);
  }
  const response = await resolve(await withKept(event), {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
  });
  const { denied } = event.locals;
  if (denied !== null) {
    noteRefusal(event, 'form-of-another', event.locals.actor);
    return traced(await notHers(event, denied), event.locals.requestId);
  }
  await forgetKept(event, response);
  await noteRefusals(event, response.status, refusals);
  return ours(event, response);
}

/** As it leaves: under /api/ every refusal in the words of the API. */
const ours = ({ url, locals: { requestId } }: RequestEvent, response: Response): Response =>
  traced(inWordsOfApi(response, url, requestId), requestId);

type Resolve = Parameters<Handle>[0]['resolve'];
type Who = Pick<App.Locals, 'actor' | 'sessionId' | 'locale' | 'badToken' | 'scopes'>;

/** The page that says "not now" is of nobody and asks the database nothing. */
function whoAsks(event: RequestEvent): Who | Promise<Who> {
  if (event.route.id === notNowRoute) return nobody(event);
  return isApi(event.url) ? byToken(event) : bySession(event);
}

const nobody = (event: RequestEvent): Who => ({
  actor: anonymous,
  sessionId: null,
  locale: pickLocale(readCookie(event, 'locale'), event.request.headers.get('accept-language')),
  badToken: false,
  scopes: null,
});

async function bySession(event: RequestEvent): Promise<Who> {
  const token = event.cookies.get(sessionCookie(context.settings.publicUrl));
  const session = token === undefined ? null : await signedIn(context, token);
  const chosen = readCookie(event, 'locale') ?? session?.locale;
  return {
    ...nobody(event),
    actor: session?.actor ?? anonymous,
    sessionId: session?.sessionId ?? null,
    locale: pickLocale(chosen, event.request.headers.get('accept-language')),
  };
}

/** Programs show a token and no cookie, so that no page elsewhere can act through somebody's browser. */
async function byToken(event: RequestEvent): Promise<Who> {
  const header = event.request.headers.get('authorization');
  const holder = header === null ? null : await bearer(context, header);
  const locale = pickLocale(null, event.request.headers.get('accept-language'));
  return {
    actor: holder?.actor ?? anonymous,
    scopes: holder?.scopes ?? [],
    sessionId: null,
    locale,
    badToken: header !== null && holder === null,
  };
}

/** Only what nobody foresaw is logged as a failure; a refusal and a wrong address are ordinary answers. */
export const handleError: HandleServerError = async ({ kind, error, event }) => {
  const requestId = event.locals.requestId;
  const facts = { requestId, route: event.route.id };
  if (kind === 'unknown') {
    // Who went away before all was sent got no answer, and nothing failed.
    if (event.request.signal.aborted) context.log.info('request broken off', facts);
    else if (!(await cannotNow(event, error)))
      context.log.error('request failed', { ...facts, reason: describe(error) });
  }
  return { requestId };
};

/** Whether this process could do nothing anyway, whatever it was that failed; noted for the answer and the operator. */
async function cannotNow({ locals, route }: RequestEvent, error: unknown): Promise<boolean> {
  if (route.id === notNowRoute || (await context.db.isReady())) return false;
  locals.notNow = true;
  const reason = error instanceof Error ? error.message : String(error);
  context.log.error('not now', { requestId: locals.requestId, route: route.id, reason });
  return true;
}

const asText = { 'content-type': 'text/plain; charset=utf-8' };

/** What a page left out quietly is no try: only the request that ended in "not found" stands in her log. */
async function noteRefusals(
  event: RequestEvent,
  status: number,
  refusals: readonly Refused[],
): Promise<void> {
  const { requestId } = event.locals;
  for (const { use, kind, code, actor } of refusals) {
    const facts = { requestId, route: event.route.id, use, kind, code, actor: actor.kind };
    context.log.info('refused', facts);
  }
  const about = status === 404 ? refusals.find(({ subject }) => subject !== null) : undefined;
  if (about?.subject) await writeTry(context, about.actor, about.subject, about.use);
}

/** A line for the operator, without anything that a person is known by. */
function noteRefusal(event: RequestEvent, kind: string, actor: Actor = anonymous): void {
  const { requestId } = event.locals;
  context.log.info('refused', { requestId, route: event.route.id, kind, actor: actor.kind });
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
