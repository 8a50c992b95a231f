import { hashToken, keyedHash } from '#server/secret.ts';
import { newToken } from '#server/ids.ts';

/**
 * The secret part of a link: 256 bits made of the installation's key and a random nonce, so that a reminder can bear the
 * same link although only its hash is stored. Neither the database nor the key alone gives it away.
 */
export const tokenFor = (secretKey: string, invitationId: string, nonce: string): string =>
  Buffer.from(keyedHash(secretKey, 'feedback-link', `${invitationId}.${nonce}`), 'hex').toString('base64url');

export interface NewLink {
  readonly token: string;
  readonly nonce: string;
  readonly tokenHash: string;
}

export function newLink(secretKey: string, invitationId: string): NewLink {
  const nonce = newToken();
  const token = tokenFor(secretKey, invitationId, nonce);
  return { token, nonce, tokenHash: hashToken(token) };
}

export const linkAddress = (place: string, token: string): string => `${place}/${token}`;
