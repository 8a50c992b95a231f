import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listRoutes } from '#cli/routes.ts';
import { commandEnvironment } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { demoApp } from '#tests/support/demo-app.ts';

let app: RunningApp;
let token: string;

const tokenOf = (person: string, ...more: string[]): string =>
  spawnSync('node', ['cli/main.ts', 'token', 'create', '--person', person, '--days', '1', ...more], {
    env: { ...process.env, ...commandEnvironment(app) },
    encoding: 'utf8',
  }).stdout.trim();

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${app.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: JSON.parse(text) as Record<string, unknown>,
  };
};

beforeAll(async () => {
  app = await demoApp();
  token = tokenOf('samira.elamrani@demo.example');
}, 300_000);
afterAll(() => app.stop());

describe('the API', () => {
  test('describes every endpoint it has, made from the endpoints themselves', async () => {
    const document = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { 'x-permission': string; responses: object }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = (await listRoutes()).filter(
      ({ path }) => path.startsWith('/api/v1/') && !path.endsWith('openapi.json'),
    );
    expect(described.sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replaceAll(/\[(\w+)\]/g, '{$1}')}`).sort(),
    );
    for (const { method, path, permission } of routes) {
      expect(document.paths[path.replaceAll(/\[(\w+)\]/g, '{$1}')]?.[method.toLowerCase()]).toMatchObject({
        'x-permission': permission,
      });
    }
  });

  test('answers with the same use cases: a step is added, saved and submitted', async () => {
    const added = await call('POST', '/plan/steps', {});
    expect(added.status).toBe(201);
    const { stepId } = z.object({ stepId: z.uuid() }).parse(added.body);
    const saved = await call('PUT', `/plan/steps/${stepId}`, {
      part: 'what',
      version: 1,
      kind: 'module',
      title: 'Module lezen',
      why: '',
      initiative: 'own',
    });
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await call('POST', `/plan/steps/${stepId}/submit`, { version: 2 })).toMatchObject({ status: 200 });
    const plan = await call('GET', '/plan');
    expect(plan.body['steps']).toMatchObject([{ id: stepId, title: 'Module lezen', state: 'submitted' }]);
    const { rows } = await app.owner.query<{ count: number }>(
      'select count(*)::int as count from counterpart where item_id = $1',
      [stepId],
    );
    expect(rows[0]?.count).toBeGreaterThan(0);
  });

  test('does a repeated write once', async () => {
    const key = { 'idempotency-key': 'same-1' };
    const first = await call('POST', '/plan/steps', {}, key);
    const second = await call('POST', '/plan/steps', {}, key);
    expect(second.body).toEqual(first.body);
    expect(await call('PUT', '/plan/route', { route: 'growth' }, key)).toMatchObject({
      status: 422,
      body: { code: 'key-used-for-something-else' },
    });
  });

  test.each([
    ['an unknown value', 'PUT', '/plan/route', { route: 'pabo-or-nothing' }, 400, 'route'],
    ['a field too many', 'PUT', '/plan/route', { route: 'growth', admin: true }, 400, 'admin'],
    ['a filter that means nothing', 'GET', '/counterparts?state=all', undefined, 400, 'state'],
    ['a page by number', 'GET', '/offers?page=9999999', undefined, 400, 'page'],
    ['a list for a body', 'PUT', '/plan/route', [], 400, ''],
  ])('names %s', async (_, method, path, body, status, field) => {
    const answer = await call(method, path, body);
    expect(answer).toMatchObject({ status, type: 'application/problem+json' });
    expect(Object.keys(answer.body['fields'] as object)).toContain(field);
  });

  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/%', 400],
    ['GET', '/offers/%ff', 400],
    ['DELETE', '/plan', 405],
  ])('%s %s, which is no endpoint, is refused in the same words', async (method, path, status) => {
    expect(await call(method, path)).toMatchObject({
      status,
      type: 'application/problem+json',
      body: { status },
    });
  });

  test('tells her advice: every route with its checks, each with a reason and a source', async () => {
    const advice = await call('GET', '/advice');
    expect(advice.status).toBe(200);
    const routes = advice.body['routes'] as {
      code: string;
      checks: { why: { code: string }; source: string }[];
      because: { code: string }[];
    }[];
    expect(routes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['growth-in-function', 'modules', 'ad-pep', 'pabo-deeltijd', 'zij-instroom']),
    );
    for (const { checks, because } of routes) {
      expect(because.length).toBeGreaterThan(0);
      for (const { why, source } of checks) {
        expect(why.code).not.toBe('');
        expect(source).not.toBe('');
      }
    }
    expect(await call('GET', '/advice?days=9')).toMatchObject({
      status: 400,
      body: { fields: { days: [{}] } },
    });
  });

  test('finds an offer, saves it and takes it off her list again', async () => {
    const found = await call('GET', '/offers?kind=module');
    const items = found.body['items'] as { id: string; kind: string }[];
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ kind }) => kind === 'module')).toBe(true);
    const address = `/offers/${items[0]?.id ?? ''}`;
    const saved = async () => (await call('GET', address)).body['saved'];
    const before = await saved();
    expect(await call('PUT', `${address}/saved`)).toMatchObject({
      status: 200,
      body: { offerId: items[0]?.id },
    });
    expect(await saved()).toBe(true);
    expect(await call('DELETE', `${address}/saved`)).toMatchObject({ status: 200 });
    expect(await saved()).toBe(false);
    expect(await call('DELETE', `${address}/saved`)).toMatchObject({ status: 404 });
    if (before === true) await call('PUT', `${address}/saved`);
  });

  test('keeps the demand of the organisation for who may read it', async () => {
    expect(await call('GET', '/demand')).toMatchObject({ status: 404, body: { title: 'not-found' } });
    const { rows } = await app.owner.query<{ email: string }>(
      "select email from person where demo_persona = 'board'",
    );
    const board = await fetch(`${app.url}/api/v1/demand`, {
      headers: { authorization: `Bearer ${tokenOf(rows[0]?.email ?? '')}` },
    });
    const demand = (await board.json()) as { rows: { people: number | null }[]; fewestPeople: number };
    expect(board.status).toBe(200);
    expect(demand.rows.length).toBeGreaterThan(0);
    // Nobody at all may be said of a large group; one to four never.
    for (const { people } of demand.rows) expect([1, 2, 3, 4]).not.toContain(people);
  });

  test('hands on by cursor', async () => {
    const first = await call('GET', '/counterparts?whose=all');
    expect(first.status).toBe(200);
    expect(first.body).toHaveProperty('nextCursor');
    expect(await call('GET', '/counterparts?cursor=made-up')).toMatchObject({ status: 400 });
  });

  test('a program does no more than its token says', async () => {
    const scopes = async (...more: string[]): Promise<number[]> => {
      const authorization = `Bearer ${tokenOf('samira.elamrani@demo.example', ...more)}`;
      const ask = async (method: string, path: string): Promise<number> =>
        (await fetch(`${app.url}/api/v1${path}`, { method, headers: { authorization } })).status;
      return [await ask('GET', '/plan'), await ask('POST', '/plan/steps'), await ask('GET', '/file')];
    };
    expect(await scopes('--scope', 'read')).toEqual([200, 403, 403]);
    expect(await scopes()).toEqual([200, 201, 403]);
    expect(await scopes('--scope', 'read', '--file')).toEqual([200, 403, 200]);
  });

  test('a page cookie opens nothing here', async () => {
    const response = await fetch(`${app.url}/api/v1/plan`, { headers: { cookie: 'session=x' } });
    expect(response.status).toBe(404);
  });
});
