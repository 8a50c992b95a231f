import type { RequestEvent } from '@sveltejs/kit';

/** Browsers take the strict name only over https; on http://localhost the plain one serves. */
export const cookieName = (publicUrl: string, name: string): string =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name;

export const sessionCookie = (publicUrl: string): string => cookieName(publicUrl, 'session');

export const cookieOptions = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') }) as const;

/** A cookie of our own on this browser, for each purpose one name. */
type Own = 'flash' | 'kept' | 'locale';
type Event = Pick<RequestEvent, 'cookies' | 'locals'>;

const siteOf = (event: Event): string => event.locals.ctx.settings.publicUrl;

export const readCookie = (event: Event, name: Own): string | null =>
  event.cookies.get(cookieName(siteOf(event), name)) ?? null;

export function writeCookie(event: Event, name: Own, value: string): void {
  const options = { ...cookieOptions(siteOf(event)), maxAge: secondsKept[name] };
  event.cookies.set(cookieName(siteOf(event), name), value, options);
}

/** For an answer that goes out before the application has one. */
export const cookieHeader = (event: Event, name: Own, value: string): string =>
  event.cookies.serialize(cookieName(siteOf(event), name), value, {
    ...cookieOptions(siteOf(event)),
    maxAge: secondsKept[name],
  });

export function dropCookie(event: Event, name: Own): void {
  event.cookies.delete(cookieName(siteOf(event), name), cookieOptions(siteOf(event)));
}

const secondsKept: Readonly<Record<Own, number>> = {
  flash: 60,
  kept: 12 * 3600,
  locale: 31_536_000,
};
