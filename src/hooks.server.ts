import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { anonymous } from '#access/actor.ts';
import { may } from '#access/policy.ts';
import { pickLocale } from '#i18n/locale.ts';
import type { Context } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { bearer } from '#server/session/api-token.store.ts';
import { signedIn } from '#server/session/session.store.ts';
import { readCookie, sessionCookie } from '#web/cookies.ts';
import { traced } from '#web/headers.ts';
import { isFromElsewhere } from '#web/origin.ts';
import { bootServer } from './boot.server.ts';

let context: Context;

export const init: ServerInit = async () => {
  context = await bootServer();
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.ctx = context;
  event.locals.requestId = newId();
  if (isFromElsewhere(event)) {
    noteRefusal(event, 'foreign-origin');
    return traced(new Response('forbidden', { status: 403, headers: asText }), event.locals.requestId);
  }
  const who = event.url.pathname.startsWith('/api/') ? await byToken(event) : await bySession(event);
  Object.assign(event.locals, who);
  event.locals.may = (permission) => may(event.locals.actor, permission);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
  });
  return traced(response, event.locals.requestId);
};

type Who = Pick<App.Locals, 'actor' | 'sessionId' | 'locale' | 'badToken' | 'scopes'>;

async function bySession(event: RequestEvent): Promise<Who> {
  const token = event.cookies.get(sessionCookie(context.settings.publicUrl));
  const session = token === undefined ? null : await signedIn(context, token);
  const chosen = readCookie(event, 'locale') ?? session?.locale;
  return {
    actor: session?.actor ?? anonymous,
    sessionId: session?.sessionId ?? null,
    locale: pickLocale(chosen, event.request.headers.get('accept-language')),
    badToken: false,
    scopes: null,
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
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const requestId = event.locals.requestId;
  const facts = { requestId, route: event.route.id };
  if (kind === 'unknown') {
    // Who went away before all was sent got no answer, and nothing failed.
    if (event.request.signal.aborted) context.log.info('request broken off', facts);
    else context.log.error('request failed', { ...facts, reason: describe(error) });
  }
  return { requestId };
};

const asText = { 'content-type': 'text/plain; charset=utf-8' };

/** A line for the operator, without anything that a person is known by. */
function noteRefusal(event: RequestEvent, kind: string): void {
  const { requestId } = event.locals;
  context.log.info('refused', { requestId, route: event.route.id, kind });
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
