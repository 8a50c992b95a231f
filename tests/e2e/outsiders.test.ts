import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRoutes } from '#cli/routes.ts';
import { fill, knownIds } from '#tests/support/addresses.ts';
import type { Known } from '#tests/support/addresses.ts';
import { signInAs } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { demoApp } from '#tests/support/demo-app.ts';

/** Done when 4: who has nothing to do with someone's things hears "not found" for every way in, and changes nothing. */
const routes = (await listRoutes()).filter(({ permission }) => permission !== 'public');
const outsiders = ['other-school-leader', 'other-board-hr', 'nobody'] as const;

let app: RunningApp;
let known: Known;
let canary: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  app = await demoApp();
  known = await knownIds(app.owner, 'supporter');
  const { rows } = await app.owner.query<{ name: string }>(
    `select given_name || ' ' || family_name as name from person where demo_persona = 'supporter'`,
  );
  canary = rows[0]?.name ?? '';
  for (const persona of outsiders)
    if (persona !== 'nobody') cookies.set(persona, await signInAs(app, persona));
}, 300_000);
afterAll(() => app.stop());

/** Everything that stands about her, as one checksum; what an outsider does to his own things does not count. */
async function herThings(): Promise<string> {
  const tables = await app.owner.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('audit_event', 'session')`,
  );
  const prints: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await app.owner.query<{ print: string }>(
      `select count(*) || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as print from ${name} t where t::text like $1`,
      [`%${known['personId'] ?? '?'}%`],
    );
    prints.push(`${name} ${rows[0]?.print ?? ''}`);
  }
  return prints.join('\n');
}

const ask = (path: string, persona: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${app.url}${path}`, {
    redirect: 'manual',
    ...init,
    headers: {
      origin: app.url,
      cookie: cookies.get(persona) ?? '',
      ...(init.headers as Record<string, string> | undefined),
    },
  });

describe.each(outsiders)('%s', (persona) => {
  const isAbout = (path: string): boolean => /\[(personId|id|requestId|stepId|itemId|mailId)\]/.test(path);
  const pages = routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'));

  test.each(pages.map(({ path }) => path))('GET %s', async (path) => {
    const response = await ask(fill(path, known), persona);
    const text = await response.text();
    if (persona === 'nobody')
      expect(path === '/' ? response.headers.get('location') : response.status).toBe(
        path === '/' ? '/sign-in' : 404,
      );
    else if (isAbout(path)) expect(response.status).toBe(404);
    else expect([200, 303, 404]).toContain(response.status);
    expect(text).not.toContain(canary);
  });

  const writes = routes.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/api/'));
  test.each(writes.map(({ path, action }) => [path, action] as const))('POST %s %s', async (path, action) => {
    const before = await herThings();
    const address = `${fill(path, known)}${action === null ? '' : `?/${action}`}`;
    const body = new URLSearchParams({ ...known, version: '1' });
    const response = await ask(address, persona, { method: 'POST', body, headers: { accept: 'text/html' } });
    const text = await response.text();
    if (persona === 'nobody') expect(response.status).toBe(404);
    else if (isAbout(path)) expect([400, 404]).toContain(response.status);
    else expect(response.status).toBeLessThan(500);
    expect(text).not.toContain(canary);
    expect(await herThings()).toBe(before);
  });

  const calls = routes.filter(({ path }) => path.startsWith('/api/'));
  test.each(calls.map(({ method, path }) => [method, path] as const))('%s %s', async (method, path) => {
    const before = await herThings();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${'x'.repeat(43)}` };
    const body = method === 'GET' ? null : JSON.stringify({ ...known, version: 1 });
    const anonymous = await ask(fill(path, known), 'nobody', {
      method,
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(anonymous.status).toBe(404);
    expect((await ask(fill(path, known), 'nobody', { method, body, headers })).status).toBe(401);
    expect(
      (
        await ask(fill(path, known), persona, {
          method,
          body,
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(404);
    expect(await herThings()).toBe(before);
  });
});

test('her own address leads her there', async () => {
  cookies.set('supporter', await signInAs(app, 'supporter'));
  const response = await ask(fill('/conversations/[id]', known), 'supporter');
  expect(response.status).toBe(200);
});
