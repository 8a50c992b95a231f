import { randomInt, timingSafeEqual } from 'node:crypto';
import { newToken } from '#server/ids.ts';
import { hashToken, keyedHash } from '#server/secret.ts';
import { codeFrom, codeLength } from '../domain/code.ts';

const fine = 2 ** 32;

/** What one asking needs: given out once, stored as hashes. */
export interface Secrets {
  readonly code: string;
  readonly link: string;
  readonly browser: string;
}

export const newSecrets = (): Secrets => ({
  code: codeFrom(Array.from({ length: codeLength }, () => randomInt(fine) / fine)),
  link: newToken(),
  browser: newToken(),
});

/** A code is short, so its hash needs our key; the browser is in it, so that it works in no other. */
export const codeHash = (key: string, browser: string, code: string): string =>
  keyedHash(key, `sign-in-code ${hashToken(browser)}`, code);

/** Compares two hashes of the same kind without telling by its pace where they differ. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
