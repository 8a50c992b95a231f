import { newToken } from './ids.ts';
import { keyedHash } from './secret.ts';

const mark = (key: string, random: string): string => keyedHash(key, 'known browser', random);

/** A sign that somebody signed in with this browser before: it opens nothing, and gives its attempts a count of their own. */
export function knownBrowser(key: string): string {
  const random = newToken();
  return `${random}.${mark(key, random)}`;
}

/** The name of a browser that shows a sign of ours; null for any other. */
export function browserName(key: string, sign: string | null): string | null {
  const [random = '', found = ''] = (sign ?? '').split('.');
  return random !== '' && found === mark(key, random) ? `browser ${random}` : null;
}
