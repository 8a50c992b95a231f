import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashToken } from '#server/secret.ts';
import { emptySheet } from '../domain/sheet.ts';
import { linkAddress, newLink, tokenFor } from './link.ts';
import { seal, unseal } from './seal.ts';

const key = 'a-key-for-tests-that-is-long-enough-to-pass';
const id = '0190aaaa-0000-7000-8000-000000000001';
const sheet = { ratings: { [id]: '4' as const }, texts: { level: 'Zij leest mooi voor.' } };

describe('a link', () => {
  test('is 256 bits, never the same twice, and can be made again from its nonce', () => {
    const link = newLink(key, id);
    expect(Buffer.from(link.token, 'base64url')).toHaveLength(32);
    expect(newLink(key, id).token).not.toBe(link.token);
    expect(tokenFor(key, id, link.nonce)).toBe(link.token);
    expect(hashToken(link.token)).toBe(link.tokenHash);
  });

  test('depends on the installation, the person asked and the nonce', () => {
    const { token, nonce } = newLink(key, id);
    expect(tokenFor(`${key}x`, id, nonce)).not.toBe(token);
    expect(tokenFor(key, id.replace('1', '2'), nonce)).not.toBe(token);
    expect(tokenFor(key, id, `${nonce}x`)).not.toBe(token);
  });

  test('is short enough not to look like a trick', () => {
    const address = linkAddress(
      'https://ontwikkeldoor.een-lange-naam-van-een-bestuur.nl',
      newLink(key, id).token,
    );
    expect(address.length).toBeLessThan(170);
  });
});

describe('a sealed draft', () => {
  test('opens with its own link only', () => {
    const sealed = seal('token', id, sheet);
    expect(unseal('token', id, sealed)).toEqual(sheet);
    expect(unseal('other', id, sealed)).toEqual(emptySheet);
    expect(unseal('token', id.replace('1', '2'), sealed)).toEqual(emptySheet);
    expect(unseal('token', id, null)).toEqual(emptySheet);
  });

  test('is another text each time, and none that was tampered with opens', () => {
    expect(seal('token', id, sheet)).not.toBe(seal('token', id, sheet));
    const bytes = Buffer.from(seal('token', id, sheet), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const broken = Buffer.from(bytes);
        broken[place] = (broken[place] ?? 0) ^ change;
        expect(unseal('token', id, broken.toString('base64url'))).toEqual(emptySheet);
      }),
    );
  });

  test('too short to be one opens as empty', () => {
    expect(unseal('token', id, 'x')).toEqual(emptySheet);
  });
});
