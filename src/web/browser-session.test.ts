import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { writeCookie } from './cookies.ts';
import { browserSession, startSession, letOut, readStep, rememberStep } from './browser-session.ts';

type Options = Readonly<Record<string, unknown>>;

/** A browser's cookies, with how each was set. */
function browser(publicUrl: string, userAgent = 'Firefox') {
  const jar = new Map<string, string>();
  const set: Record<string, Options> = {};
  const headers: Record<string, string> = {};
  const event = {
    locals: { ctx: { settings: { publicUrl, secretKey: 'a-key-for-tests' } } },
    request: new Request(publicUrl, { headers: { 'user-agent': userAgent } }),
    getClientAddress: () => '192.0.2.1',
    cookies: {
      get: (name: string) => jar.get(name),
      set: (name: string, value: string, options: Options) => {
        jar.set(name, value);
        set[name] = options;
      },
      delete: (name: string) => jar.delete(name),
    },
    setHeaders: (more: Record<string, string>) => Object.assign(headers, more),
  };
  return { event: event as unknown as RequestEvent, jar, set, headers };
}

describe('the cookie of a session', () => {
  test.each([
    ['https://deur.example.nl', '__Host-session', true],
    ['http://localhost:3000', 'session', false],
  ])('at %s', (publicUrl, name, secure) => {
    const { event, jar, set, headers } = browser(publicUrl);
    writeCookie(event, 'kept', 'secret');
    startSession(event, 'token');
    expect(jar.get(name)).toBe('token');
    expect(set[name]).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure });
    expect(browserSession(event).previous).toBe('token');
    letOut(event);
    expect([...jar.keys()]).toEqual([name.replace('session', 'known')]);
    expect(headers).toEqual({ 'clear-site-data': '"storage"' });
  });

  test('takes the place of the steps that led to it', () => {
    const { event, jar } = browser('https://deur.example.nl');
    rememberStep(event, 'sign-in', 'one');
    rememberStep(event, 'passkey', 'two');
    startSession(event, 'token');
    expect([...jar.keys()]).toEqual(['__Host-session', '__Host-known']);
  });
});

test('attempts count for a browser in which somebody signed in, else for its network', () => {
  const { event, jar } = browser('https://deur.example.nl');
  expect(browserSession(event).client).toBe('192.0.2.1');
  startSession(event, 'token');
  const { client } = browserSession(event);
  expect(client).toMatch(/^browser [\w-]{43}$/);
  expect(browserSession(event).client).toBe(client);
  jar.set('__Host-known', `made-up.${'0'.repeat(64)}`);
  expect(browserSession(event).client).toBe('192.0.2.1');
});

test('a step is remembered for as long as its code lives, for scripts out of reach', () => {
  const { event, set } = browser('https://deur.example.nl');
  expect(readStep(event, 'sign-in')).toBeNull();
  rememberStep(event, 'sign-in', 'secret');
  expect(readStep(event, 'sign-in')).toBe('secret');
  expect(readStep(event, 'passkey')).toBeNull();
  expect(set['__Host-sign-in']).toEqual({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
    maxAge: 600,
  });
});

test('a door hears where a browser is and what it says it is, not endlessly', () => {
  const { event } = browser('http://localhost:3000', 'F'.repeat(5000));
  expect(browserSession(event)).toEqual({ client: '192.0.2.1', userAgent: 'F'.repeat(500), previous: null });
});
