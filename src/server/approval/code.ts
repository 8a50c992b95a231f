import { Buffer } from 'node:buffer';
import { keyedHash } from '../secret.ts';

/** Without I, O, 0 and 1: to be read aloud and typed over. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 10;

/** The code of a request, for who asked to read out to whoever looks after the server; derived, so stored nowhere. */
export function approvalCode(key: string, approvalId: string): string {
  const bytes = Buffer.from(keyedHash(key, 'approval code', approvalId), 'hex').subarray(0, length);
  const code = [...bytes].map((byte) => letters[byte % letters.length] ?? '').join('');
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** What is stored of a code; as it was typed, with or without the line and in whatever letters. */
export const approvalHash = (key: string, code: string): string =>
  keyedHash(key, 'approval', code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));
