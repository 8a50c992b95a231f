import type { RequestEvent } from '@sveltejs/kit';
import { challengeMinutes } from '#core/sign-in.ts';
import { cookieName, cookieOptions, sessionCookie } from './cookies.ts';

/** The cookies that tie one step of signing in to this browser, each for its own purpose. */
type StepCookie = 'sign-in' | 'passkey';
type Event = Pick<RequestEvent, 'cookies' | 'locals'>;

const siteOf = (event: Event): string => event.locals.ctx.settings.publicUrl;

/** What a door hears about the browser before it. */
export const doorstep = (event: Event & Pick<RequestEvent, 'getClientAddress' | 'request'>) => ({
  client: event.getClientAddress(),
  userAgent: (event.request.headers.get('user-agent') ?? '').slice(0, 500),
  previous: event.cookies.get(sessionCookie(siteOf(event))) ?? null,
});

/** From here on this browser is signed in. The cookie goes when the browser closes; the session may end sooner. */
export function letIn(event: Event, token: string): void {
  event.cookies.set(sessionCookie(siteOf(event)), token, cookieOptions(siteOf(event)));
  forgetStep(event, 'sign-in');
  forgetStep(event, 'passkey');
}

export function letOut(event: Event): void {
  event.cookies.delete(sessionCookie(siteOf(event)), cookieOptions(siteOf(event)));
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
