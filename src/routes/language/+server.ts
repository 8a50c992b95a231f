import { redirect } from '@sveltejs/kit';
import { writeCookie } from '#web/cookies.ts';
import { endpoint } from '#web/endpoint.ts';
import { safePath } from '#web/safe-path.ts';

/** Remembers the chosen language on this device. */
export const GET = endpoint('public', (event) => {
  const { searchParams } = event.url;
  const to = searchParams.get('to') === 'en' ? 'en' : 'nl';
  writeCookie(event, 'locale', to);
  redirect(303, safePath(searchParams.get('return')));
});
