import { describe, expect, test } from 'vitest';
import { isFromElsewhere } from './origin.ts';

const asked = (method: string, path: string, origin: string | null, type = 'application/json') => {
  const url = new URL(`https://door.example.nl${path}`);
  const headers = { 'content-type': type, ...(origin !== null && { origin }) };
  return { url, request: new Request(url, { method, headers }) };
};

describe('something that changes something', () => {
  const types = ['application/json', 'application/x-www-form-urlencoded', 'text/plain'];
  const foreign = [
    null,
    'null',
    'http://door.example.nl',
    'https://door.example.nl:444',
    'https://evil.example',
  ];

  test.each(types.flatMap((type) => foreign.map((origin) => [type, origin] as const)))(
    'of type %s from %s is turned away',
    (type, origin) => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        expect(isFromElsewhere(asked(method, '/account/passkey', origin, type))).toBe(true);
    },
  );

  test('of a page of our own is let through', () => {
    expect(isFromElsewhere(asked('POST', '/sign-out', 'https://door.example.nl'))).toBe(false);
  });
});

test('who only reads, and a program with a token, may come from anywhere', () => {
  expect(isFromElsewhere(asked('GET', '/plan', 'https://evil.example'))).toBe(false);
  expect(isFromElsewhere(asked('DELETE', '/api/v1/offers/1/saved', null))).toBe(false);
});
