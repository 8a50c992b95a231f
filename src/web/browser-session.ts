import type { RequestEvent } from '@sveltejs/kit';
import { clientNetwork } from '#core/client-network.ts';
import { challengeMinutes } from '#core/sign-in.ts';
import { browserName, knownBrowser } from '#server/known-browser.ts';
import { cookieName, cookieOptions, dropCookie, sessionCookie } from './cookies.ts';

/** The cookies that tie one step of signing in to this browser, each for its own purpose. */
type StepCookie = 'sign-in' | 'passkey';
type Event = Pick<RequestEvent, 'cookies' | 'locals'>;

const siteOf = (event: Event): string => event.locals.ctx.settings.publicUrl;

/** What a door hears about the browser before it. */
export const browserSession = (event: Event & Pick<RequestEvent, 'getClientAddress' | 'request'>) => ({
  client: clientOf(event),
  userAgent: (event.request.headers.get('user-agent') ?? '').slice(0, 500),
  previous: event.cookies.get(sessionCookie(siteOf(event))) ?? null,
});

/**
 * Whose attempts these are: of a browser in which somebody signed in before, else of its whole network. So a stranger
 * in the same building, or anywhere, cannot use up what her own browser may do.
 */
export const clientOf = (event: Event & Pick<RequestEvent, 'getClientAddress'>): string =>
  browserName(
    event.locals.ctx.settings.secretKey,
    event.cookies.get(cookieName(siteOf(event), 'known')) ?? null,
  ) ?? clientNetwork(event.getClientAddress());

const knownDays = 180;

/** From here on this browser is signed in. The cookie goes when the browser closes; the session may end sooner. */
export function startSession(event: Event, token: string): void {
  event.cookies.set(sessionCookie(siteOf(event)), token, cookieOptions(siteOf(event)));
  const known = { ...cookieOptions(siteOf(event)), maxAge: knownDays * 86_400 };
  event.cookies.set(
    cookieName(siteOf(event), 'known'),
    knownBrowser(event.locals.ctx.settings.secretKey),
    known,
  );
  forgetStep(event, 'sign-in');
  forgetStep(event, 'passkey');
}

/** She signs out: what this browser kept of her goes, or cannot be read any more. */
export function letOut(event: Event & Pick<RequestEvent, 'setHeaders'>): void {
  event.cookies.delete(sessionCookie(siteOf(event)), cookieOptions(siteOf(event)));
  dropCookie(event, 'kept');
  event.setHeaders({ 'clear-site-data': '"storage"' });
}

export const readStep = (event: Event, name: StepCookie): string | null =>
  event.cookies.get(cookieName(siteOf(event), name)) ?? null;

export function rememberStep(event: Event, name: StepCookie, secret: string): void {
  const options = { ...cookieOptions(siteOf(event)), maxAge: challengeMinutes * 60 };
  event.cookies.set(cookieName(siteOf(event), name), secret, options);
}

function forgetStep(event: Event, name: StepCookie): void {
  if (readStep(event, name) !== null)
    event.cookies.delete(cookieName(siteOf(event), name), cookieOptions(siteOf(event)));
}
