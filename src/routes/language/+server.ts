import { redirect } from '@sveltejs/kit';
import { endpoint } from '#web/endpoint.ts';
import { safePath } from '#web/safe-path.ts';

/** Remembers the chosen language on this device. */
export const GET = endpoint('public', ({ url, cookies }) => {
  const to = url.searchParams.get('to') === 'en' ? 'en' : 'nl';
  cookies.set('locale', to, { path: '/', maxAge: 31_536_000, httpOnly: true, sameSite: 'lax' });
  redirect(303, safePath(url.searchParams.get('return')));
});
