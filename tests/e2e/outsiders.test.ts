import { spawnSync } from 'node:child_process';
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
  // Mails of the demonstration about her go out by themselves; that is nobody's act.
  for (let look = 0; look < 240 && (await isMailWaiting()); look += 1)
    await new Promise((later) => setTimeout(later, 500));
  for (const persona of outsiders) {
    if (persona === 'nobody') continue;
    cookies.set(persona, await signInAs(app, persona));
  }
}, 300_000);
afterAll(() => app.stop());

const isMailWaiting = async (): Promise<boolean> =>
  (await app.owner.query(`select from mail_message where state = 'waiting' limit 1`)).rowCount !== 0;

/** What a program of an outsider shows: a token that is his, and good. */
async function tokenOf(persona: string): Promise<string> {
  const { rows } = await app.owner.query<{ email: string }>(
    'select email from person where demo_persona = $1',
    [persona],
  );
  const command = ['cli/main.ts', 'token', 'create', '--person', rows[0]?.email ?? '', '--days', '1'];
  const made = spawnSync('node', command, { encoding: 'utf8', env: { ...process.env, ...app.settings } });
  return made.stdout.trim().split(/\s+/).at(-1) ?? '';
}

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

/** Where who is not signed in is led, from an address that exists and from one that does not. */
function signInFirst(page: string, sent = false): string {
  if (page === '/' && !sent) return '/sign-in';
  const query = new URLSearchParams({ return: page, ...(sent && { kept: 'none' }) });
  return `/sign-in?${query.toString()}`;
}

/** Behind a link there is no account: what the link does not open is not there, or said to be over. */
function hearsNothing(response: Response, path: string, sent: boolean): void {
  if (/^\/(f|g|m|address|take)\//.test(path)) expect([200, 404]).toContain(response.status);
  else expect(response.headers.get('location')).toBe(signInFirst(fill(path, known), sent));
}

test.each(['/nothing', '/plan/steps/nothing', '/conversations/0190a000-0000-7000-8000-000000000009?a=b'])(
  'nobody hears at %s, which does not exist, the same as at an address that does',
  async (path) => {
    const response = await ask(path, 'nobody');
    expect([response.status, response.headers.get('location')]).toEqual([303, signInFirst(path)]);
  },
);

describe.each(outsiders)('%s', (persona) => {
  // What institutes offer is there for everybody to read, and for everybody to keep on a list of one's own.
  const isAbout = (path: string): boolean =>
    /\[(personId|id|requestId|roundId|stepId|itemId|mailId|counterpartId|givenId|profileId|employmentId|importId)\]/.test(
      path,
    ) || path.startsWith('/catalogue/[offerId]');
  const pages = routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'));

  test.each(pages.map(({ path }) => path))('GET %s', async (path) => {
    const response = await ask(fill(path, known), persona);
    const text = await response.text();
    if (persona === 'nobody') hearsNothing(response, path, false);
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
    if (persona === 'nobody') hearsNothing(response, path, true);
    else if (isAbout(path)) expect([400, 404]).toContain(response.status);
    else expect(response.status).toBeLessThan(500);
    expect(text).not.toContain(canary);
    expect(await herThings()).toBe(before);
    // Some actions sign him out; what follows is tried by somebody who is in.
    if (persona !== 'nobody' && path === '/account') cookies.set(persona, await signInAs(app, persona));
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

describe.each(['other-school-leader', 'other-board-hr'])('with a good token, %s', (persona) => {
  const calls = routes.filter(({ path }) => path.startsWith('/api/'));
  const isHers = (path: string): boolean => /\[(personId|stepId|counterpartId)\]/.test(path);

  test('finds nothing of hers through any call, and changes nothing', async () => {
    const before = await herThings();
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(persona)}`,
    };
    const heard = await Promise.all(
      calls.map(async ({ method, path }) => {
        const body = method === 'GET' ? null : JSON.stringify({ ...known, version: 1 });
        const response = await ask(fill(path, known), 'nobody', { method, body, headers });
        return { call: `${method} ${path}`, path, status: response.status, text: await response.text() };
      }),
    );
    expect(heard.filter(({ text }) => text.includes(canary)).map(({ call }) => call)).toEqual([]);
    expect(heard.filter(({ status }) => status >= 500 || status === 401).map(({ call }) => call)).toEqual([]);
    const open = heard.filter(({ path, status }) => isHers(path) && status !== 404 && status !== 400);
    expect(open.map(({ call, status }) => `${call} ${String(status)}`)).toEqual([]);
    expect(heard.some(({ status }) => status === 200)).toBe(true);
    expect(await herThings()).toBe(before);
  });
});

test('her own address leads her there', async () => {
  cookies.set('supporter', await signInAs(app, 'supporter'));
  const response = await ask(fill('/conversations/[id]', known), 'supporter');
  expect(response.status).toBe(200);
});
