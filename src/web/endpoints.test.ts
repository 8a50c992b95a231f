import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { anonymous } from '#access/actor.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { UseCase } from '#server/usecase.ts';
import { action, draft } from './action.ts';
import { api } from './api.ts';
import { cookieName, cookieOptions, sessionCookie } from './cookies.ts';
import { page, publicPage, deny } from './door.ts';
import { download } from './download.ts';
import { endpoint } from './endpoint.ts';
import { traced } from './headers.ts';
import { inWordsOfApi } from './problem.ts';

type Outcome = Result<{ version: number }, AppError>;
const doing = (outcome: Outcome, kind: 'query' | 'command' = 'command') => {
  const execute = vi.fn((..._: readonly unknown[]) => Promise.resolve(outcome));
  const useCase: UseCase<unknown, { version: number }> = {
    kind,
    permission: 'plan.edit',
    audit: 'test.done',
    input: z.unknown(),
    execute: execute,
  };
  return { useCase, execute };
};

interface Asked {
  readonly search?: string;
  readonly path?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly badToken?: boolean;
}
const asked = ({ search = '', path = '/plan', fields, body, headers = {}, badToken = false }: Asked = {}) => {
  const form = new URLSearchParams(fields);
  const cookies = new Map<string, string>();
  const set: Record<string, string> = {};
  const event = {
    request: new Request(`http://localhost${path}${search}`, { method: 'POST', body: body ?? form, headers }),
    url: new URL(`http://localhost${path}${search}`),
    params: {},
    locals: {
      ctx: { settings: { publicUrl: 'http://localhost' } },
      actor: anonymous,
      requestId: 'r-1',
      badToken,
      shownAgain: null,
      denied: null,
    },
    cookies: { set: (name: string, value: string) => cookies.set(name, value) },
    setHeaders: (more: Record<string, string>) => Object.assign(set, more),
  } as unknown as RequestEvent;
  return { event, cookies, set };
};
/** As the filters of a page are: what means nothing there is the ordinary list. */
const forgiving = z.strictObject({
  state: z.enum(['late', 'settled']).catch('late').default('late'),
  kind: z.preprocess((value) => (value === '' ? null : value), z.enum(['room']).nullable().catch(null)),
  schoolId: z.uuid().nullable().catch(null),
  page: z.coerce.number().max(9).catch(1),
});
/** What SvelteKit is thrown: an error with its status, or a redirect. */
const thrown = async (work: () => unknown): Promise<{ status: number; location?: string }> => {
  try {
    await work();
  } catch (problem) {
    return problem as { status: number };
  }
  throw new Error('nothing was thrown');
};

const refusals: readonly (readonly [AppError, number, number])[] = [
  [{ kind: 'not-found' }, 404, 404],
  [{ kind: 'sign-in-needed' }, 404, 404],
  [{ kind: 'invalid', fields: { x: [{ code: 'required' }] } }, 404, 400],
  [{ kind: 'refused', code: 'no' }, 409, 422],
  [{ kind: 'conflict', theirs: 'x' }, 409, 409],
  [{ kind: 'too-many', retryAfterSeconds: 7 }, 429, 429],
];

describe('a page', () => {
  test.each(refusals)('that is refused with %j answers %i', async (problem, status) => {
    const { useCase } = doing(err(problem));
    const load = page([useCase], async (call) => ({ found: await call(useCase, {}) }));
    expect(await thrown(() => load(asked().event as never))).toMatchObject({ status });
  });

  test('gives what its use case gives, and names the first permission', async () => {
    const { useCase, execute } = doing(ok({ version: 3 }), 'query');
    const load = page([useCase], async (call) => ({ found: await call(useCase, { a: 1 }) }));
    const { event } = asked();
    expect(await load(event as never)).toEqual({ found: { version: 3 } });
    expect(execute).toHaveBeenCalledWith(event.locals.ctx, event.locals.actor, { a: 1 });
    expect(load.permission).toBe('plan.edit');
  });

  test('calls nothing that it does not name', async () => {
    const [named, hidden] = [doing(ok({ version: 1 })), doing(ok({ version: 1 }))];
    const load = page([named.useCase], async (call) => ({ found: await call(hidden.useCase, {}) }));
    await expect(load(asked().event as never)).rejects.toThrow('does not name');
    expect(hidden.execute).not.toHaveBeenCalled();
  });

  test('for nobody in particular is public', async () => {
    const load = publicPage(() => ({ same: true }));
    expect([load.permission, await load(asked().event as never)]).toEqual(['public', { same: true }]);
  });

  test('says when to try again', async () => {
    const { event, set } = asked();
    await thrown(() => deny({ kind: 'too-many', retryAfterSeconds: 9 }, event));
    expect(set).toEqual({ 'retry-after': '9' });
  });
});

describe('a form', () => {
  const done = () => ({ to: '/plan', message: 'plan.saved' });

  test('that went well leads on with a message for the next page', async () => {
    const { useCase, execute } = doing(ok({ version: 2 }));
    const { event, cookies } = asked({ fields: { title: 'Stap' } });
    expect(await thrown(() => action(useCase, { done })(event))).toMatchObject({
      status: 303,
      location: '/plan',
    });
    expect(cookies.get('flash')).toBe('plan.saved');
    expect(execute.mock.calls[0]?.[2]).toEqual({ title: 'Stap' });
  });

  test('may add what the address knows, and set cookies before it leads on', async () => {
    const { useCase, execute } = doing(ok({ version: 2 }));
    const order: string[] = [];
    const { event } = asked({ fields: { title: 'Stap' } });
    const act = action(useCase, {
      read: (values) => ({ ...values, personId: 'p' }),
      after: ({ version }) => order.push(`after ${String(version)}`),
      done: () => (order.push('done'), { to: '/' }),
    });
    await thrown(() => act(event));
    expect(execute.mock.calls[0]?.[2]).toEqual({ title: 'Stap', personId: 'p' });
    expect(order).toEqual(['after 2', 'done']);
  });

  test.each([
    [
      { kind: 'invalid', fields: { title: [{ code: 'required' }] } },
      400,
      { fields: { title: [{ code: 'required' }] } },
    ],
    [
      { kind: 'refused', code: 'works-nowhere', values: { n: 1 } },
      422,
      { problem: { code: 'works-nowhere', values: { n: 1 } } },
    ],
    [{ kind: 'conflict', theirs: { title: 'Hun' } }, 409, { theirs: { title: 'Hun' } }],
  ] as const)('refused with %j keeps every word', async (problem, status, facts) => {
    const { event, cookies } = asked({ search: '?/save&more=1', fields: { title: 'Mijn woorden' } });
    const answer = await action(doing(err(problem)).useCase, { done })(event);
    expect(answer).toMatchObject({
      status,
      data: { action: 'save', values: { title: 'Mijn woorden' }, ...facts },
    });
    expect(cookies.size).toBe(0);
  });

  test('on a page with one action is called default; of somebody else it is not found', async () => {
    const invalid = doing(err({ kind: 'invalid', fields: {} }));
    expect(await action(invalid.useCase, { done })(asked().event)).toMatchObject({
      data: { action: 'default' },
    });
    expect(
      await thrown(() => action(doing(err({ kind: 'not-found' })).useCase, { done })(asked().event)),
    ).toMatchObject({
      status: 404,
    });
  });
});

describe('a draft', () => {
  test('answers with the new version and nothing else', async () => {
    const { useCase } = doing(ok({ version: 8, secret: 'x' } as { version: number }));
    expect(await draft(useCase)(asked().event)).toEqual({ version: 8 });
  });

  test.each([
    [{ kind: 'invalid', fields: { a: [] } }, 400],
    [{ kind: 'conflict', theirs: 'x' }, 409],
    [{ kind: 'refused', code: 'no' }, 422],
  ] as const)('%j is told with %i, with what was typed', async (problem, status) => {
    const answer = await draft(doing(err(problem)).useCase)(asked({ fields: { a: 'b' } }).event);
    expect(answer).toMatchObject({ status, data: { action: 'draft', values: { a: 'b' } } });
  });
});

describe('an address of the API', () => {
  const output = z.object({ version: z.number() });
  const answer = async (outcome: Outcome, given: Asked, kind: 'query' | 'command' = 'command') => {
    const { useCase, execute } = doing(outcome, kind);
    const door = api({ summary: 'x', useCase, output, status: 201 });
    const response = await door(asked(given).event);
    return { response, body: (await response.json()) as Record<string, unknown>, execute };
  };

  test.each(refusals)('%j as a problem with the status that fits', async (problem, _, status) => {
    const { response, body } = await answer(err(problem), {});
    expect([response.status, body['status'], body['requestId']]).toEqual([status, status, 'r-1']);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('retry-after')).toBe(problem.kind === 'too-many' ? '7' : null);
  });

  test('reads the body and the address, and passes the key of a repeated write on', async () => {
    const { response, body, execute } = await answer(ok({ version: 4 }), {
      body: '{"title":"Stap","page":"1"}',
      search: '?page=2',
      headers: { 'idempotency-key': 'k-1' },
    });
    expect([response.status, body]).toEqual([201, { version: 4 }]);
    expect(execute.mock.calls[0]?.slice(2)).toEqual([{ title: 'Stap', page: '2' }, 'k-1']);
  });

  test.each(['{', '[]', '"text"', 'null', '7', `{"a":"${'x'.repeat(1_000_001)}"}`])(
    'a body of %.20s is not read',
    async (body) => {
      const { response, execute } = await answer(ok({ version: 1 }), { body });
      expect(response.status).toBe(400);
      expect(execute).not.toHaveBeenCalled();
    },
  );

  test('a key longer than any of ours is refused, and nothing is done', async () => {
    const long = { headers: { 'idempotency-key': 'k'.repeat(201) } };
    const { response, body, execute } = await answer(ok({ version: 1 }), long);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json',
    ]);
    expect(body['fields']).toEqual({ 'Idempotency-Key': [{ code: 'too-long', values: { maximum: 200 } }] });
    expect(execute).not.toHaveBeenCalled();
    expect(
      (await answer(ok({ version: 1 }), { headers: { 'idempotency-key': 'k'.repeat(200) } })).response.status,
    ).toBe(201);
  });

  test.each([
    ['state=all', 'state', 'not-an-option'],
    ['kind=all', 'kind', 'not-an-option'],
    ['schoolId=x', 'schoolId', 'wrong-kind'],
    ['page=9999999', 'page', 'unknown-field'],
    ['cursor=x', 'cursor', 'not-an-option'],
    ['state=late&state=all', 'state', 'not-an-option'],
    ['state=late&kind=&cursor=cGFnZToy', null, null],
  ])('%s: a program hears of a filter that means nothing', async (search, field, code) => {
    const useCase = { ...doing(ok({ version: 1 }), 'query').useCase, input: forgiving };
    const by = forgiving.omit({ page: true }).shape;
    const door = api({ summary: 'x', useCase, list: { by }, output });
    const response = await door(asked({ search: `?${search}` }).event);
    const body = (await response.json()) as Record<string, unknown>;
    expect(response.status).toBe(field === null ? 200 : 400);
    if (field !== null) expect(body['fields']).toEqual({ [field]: [expect.objectContaining({ code })] });
  });

  test.each([
    ['/api/v1/nothing', new Response('<html>', { status: 404 }), 404, 'not-found'],
    ['/api/v1/home', new Response('', { status: 405, headers: { allow: 'GET' } }), 405, 'method-not-allowed'],
    ['/api/v1/home', new Response('x', { status: 500 }), 500, 'failed'],
  ])('what is no endpoint answers as one: %s', async (path, given, status, title) => {
    const said = inWordsOfApi(given, new URL(path, 'http://localhost'), 'r-2');
    expect([said.status, said.headers.get('content-type'), said.headers.get('allow')]).toEqual([
      status,
      'application/problem+json',
      given.headers.get('allow'),
    ]);
    expect(await said.json()).toEqual({ type: 'about:blank', title, status, requestId: 'r-2' });
    expect(inWordsOfApi(given, new URL('http://localhost/home'), 'r-2')).toBe(given);
  });

  test('a query has no body; a bad token is told apart from no token', async () => {
    const { execute } = await answer(ok({ version: 1 }), { body: 'not json' }, 'query');
    expect(execute.mock.calls[0]?.[2]).toEqual({});
    const { response, body } = await answer(err({ kind: 'sign-in-needed' }), { badToken: true });
    expect([response.status, body['title'], response.headers.get('www-authenticate')]).toEqual([
      401,
      'unknown-token',
      'Bearer',
    ]);
    expect((await answer(err({ kind: 'sign-in-needed' }), {})).body['title']).toBe('not-found');
  });
});

describe('a file to save', () => {
  const give = (outcome: Outcome) =>
    download(doing(outcome, 'query').useCase, {
      read: () => ({}),
      file: ({ version }) => ({ name: `v${String(version)}.csv`, type: 'text/csv', body: 'a;b' }),
    });

  test('comes with its name and kind, or not at all', async () => {
    const response = await give(ok({ version: 5 }))(asked().event);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="v5.csv"');
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/csv', 'a;b']);
    expect(await thrown(() => give(err({ kind: 'not-found' }))(asked().event))).toMatchObject({
      status: 404,
    });
  });
});

test('any other address names who may use it', async () => {
  const door = endpoint('home.read', () => new Response('hallo'));
  expect([door.permission, await (await door(asked().event)).text()]).toEqual(['home.read', 'hallo']);
});

describe('every answer', () => {
  test('has its number, and is kept by nobody', () => {
    const { headers } = traced(new Response(''), 'r-9');
    expect([headers.get('x-request-id'), headers.get('cache-control')]).toEqual(['r-9', 'private, no-store']);
  });

  test('keeps how long a file of ours may be kept', () => {
    const own = new Response('', { headers: { 'cache-control': 'public, max-age=60' } });
    expect(traced(own, 'r').headers.get('cache-control')).toBe('public, max-age=60');
  });

  test.each([
    ['http://localhost:3000', 'session', false],
    ['https://door.nl', '__Host-session', true],
  ])('the cookie of %s is called %s', (publicUrl, name, isSecure) => {
    expect([sessionCookie(publicUrl), cookieName(publicUrl, 'session')]).toEqual([name, name]);
    expect(cookieOptions(publicUrl)).toEqual({
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
    });
  });
});
