import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '#server/secret.ts';
import { isStillOpen, setupEnd } from '../domain/setup-token.ts';

/** The secret part of a link for the first operator. Stored nowhere: it works until its end, while there is no operator. */
export function makeSetupToken(key: string, now: Date): string {
  const end = setupEnd(now);
  return `${end}-${keyedHash(key, 'setup', end)}`;
}

export function isSetupToken(key: string, token: string, now: Date): boolean {
  const [end = '', signature = ''] = token.split('-');
  const expected = Buffer.from(keyedHash(key, 'setup', end));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) && isStillOpen(end, now);
}
