import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { anonymous } from '#access/actor.ts';
import { may } from '#access/policy.ts';
import { pickLocale } from '#i18n/locale.ts';
import type { Context } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { signedIn } from '#server/session/session.store.ts';
import { sessionCookie } from '#web/cookies.ts';
import { secure } from '#web/headers.ts';
import { boot } from './boot.server.ts';

let context: Context;

export const init: ServerInit = async () => {
  context = await boot();
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.ctx = context;
  event.locals.requestId = newId();
  const token = event.cookies.get(sessionCookie(context.settings.publicUrl));
  const session = token === undefined ? null : await signedIn(context, token);
  event.locals.actor = session?.actor ?? anonymous;
  event.locals.may = (permission) => may(event.locals.actor, permission);
  event.locals.sessionId = session?.sessionId ?? null;
  event.locals.locale = pickLocale(
    event.cookies.get('locale') ?? session?.locale,
    event.request.headers.get('accept-language'),
  );
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
  });
  return secure(response, event.locals.requestId, context.settings.publicUrl);
};

/** Only what nobody foresaw is logged as a failure; a refusal and a wrong address are ordinary answers. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const requestId = event.locals.requestId;
  if (kind === 'unknown') {
    context.log.error('request failed', { requestId, route: event.route.id, reason: describe(error) });
  }
  return { requestId };
};

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
