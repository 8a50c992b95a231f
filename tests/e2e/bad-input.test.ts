import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRoutes } from '#cli/routes.ts';
import { messages } from '#i18n/messages.ts';
import { signInAs } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { walk } from './support/explorer.ts';
import { attacksOn } from './support/hostile.ts';
import type { Attack } from './support/hostile.ts';
import type { FoundForm } from './support/forms.ts';

/** Section 5: bad input of every kind gets a clear answer, never a failure; by who may, at forms as they stand on the pages. */
const routes = await listRoutes();
const personas = ['supporter', 'assistant', 'leader', 'hr', 'coach', 'board', 'operator'];

let app: RunningApp;
let strangersId: string;
const forms = new Map<string, { form: FoundForm; persona: string }>();
const dead: string[] = [];

async function headersOf(persona: string): Promise<Record<string, string>> {
  return { cookie: await signInAs(app, persona), origin: app.url, accept: 'text/html' };
}

async function walkAs(persona: string): ReturnType<typeof walk> {
  const headers = await headersOf(persona);
  const read = async (path: string) => {
    const response = await fetch(`${app.url}${path}`, { redirect: 'manual', headers });
    return { status: response.status, html: await response.text() };
  };
  return walk(read, routes, ['/']);
}

beforeAll(async () => {
  app = await demoApp();
  const { rows } = await app.owner.query<{ id: string }>(
    `select id from person where tenant_id <> (select tenant_id from person where demo_persona = 'supporter') limit 1`,
  );
  strangersId = rows[0]?.id ?? '';
  const walks = await Promise.all(personas.map((persona) => walkAs(persona)));
  for (const [index, { found, failed }] of walks.entries()) {
    const persona = personas[index] ?? '';
    dead.push(...failed.map((address) => `${persona} ${address}`));
    for (const { form, route } of found) if (!forms.has(route)) forms.set(route, { form, persona });
  }
}, 300_000);
afterAll(() => app.stop());

async function send(form: FoundForm, attack: Attack, headers: Record<string, string>): Promise<string[]> {
  const own = attack.type === '' || attack.type === 'multipart';
  const response = await fetch(`${app.url}${form.address}`, {
    method: 'POST',
    redirect: 'manual',
    headers: own ? headers : { ...headers, 'content-type': attack.type },
    body: attack.body,
  });
  const text = await response.text();
  const wrong: string[] = [];
  if (response.status >= 500) wrong.push(String(response.status));
  if (/node_modules|\bat .{0,80}\.[jt]s:\d/.test(text)) wrong.push('a stack trace');
  if (text.includes('<script>alert(1)')) wrong.push('what was typed became markup');
  if (response.status >= 400 && !saysSo(text)) wrong.push(`${String(response.status)} without a sentence`);
  return wrong.map((what) => `${form.address}, ${attack.name}: ${what}`);
}

/** In both languages: one of the forms that are sent says which language somebody reads. */
const catalogues = [messages('nl'), messages('en')];
const titles = catalogues.flatMap(({ common }) => [
  common.unreadableTitle,
  common.notFoundTitle,
  common.changedTitle,
  common.tooManyTitle,
]);

/** An error summary, a notice, or the page that says what happened. */
const saysSo = (html: string): boolean =>
  /data-error-summary|role="alert"|class="notice (?:problem|warning)/.test(html) ||
  titles.some((title) => html.includes(title));

test('every link leads somewhere', () => {
  expect(dead).toEqual([]);
});

test('the walk finds most of the forms there are', () => {
  expect(forms.size).toBeGreaterThan(70);
});

/** The session was over when it was sent; she signs in in the same browser and opens that page. */
async function afterSigningIn(form: FoundForm, persona: string): Promise<string[]> {
  const words = form.words.map((name, index): [string, string] => [
    name,
    `Woorden ${String(index)} <i> & één`,
  ]);
  const body = new URLSearchParams(form.fields.map(([name, value]) => [name, value]));
  for (const [name, value] of words) body.set(name, value);
  const headers = { origin: app.url, accept: 'text/html' };
  const sent = await fetch(`${app.url}${form.address}`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  });
  const to = new URL(sent.headers.get('location') ?? '', app.url);
  const kept = sent.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const cookie = [await signInAs(app, persona), ...kept].join('; ');
  const page = await fetch(`${app.url}${to.searchParams.get('return') ?? '/nowhere'}`, {
    headers: { ...headers, cookie },
  });
  const html = (await page.text()).replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  return [
    ...(page.status === 200 ? [] : [`${String(page.status)} at ${to.href}`]),
    ...(catalogues.some(({ common }) => html.includes(common.shownAgainTitle)) ? [] : ['not said']),
    ...words.filter(([, value]) => !html.includes(value)).map(([name]) => name),
  ];
}

test('what was typed when the session had ended stands in its form again, whichever form it is', async () => {
  const lost: string[] = [];
  let tried = 0;
  for (const [route, { form, persona }] of forms) {
    if (form.words.length === 0 || form.upload || / draft$|sign-in/.test(route)) continue;
    tried += 1;
    const missing = await afterSigningIn(form, persona);
    if (missing.length > 0) lost.push(`${route} as ${persona}: ${missing.join(', ')}`);
  }
  expect(tried).toBeGreaterThan(30);
  expect(lost).toEqual([]);
});

test('every form answers everything that is wrong, and never fails', async () => {
  const wrong: string[] = [];
  // A role that ends shuts a persona out, so that form comes last.
  const last = (route: string): number => (route.endsWith(' endRole') ? 1 : 0);
  for (const [route, { form, persona }] of [...forms].sort(([a], [b]) => last(a) - last(b))) {
    if (/sign-out|endAll|demo\/sign-in| draft$/.test(route)) continue;
    const headers = await headersOf(persona);
    const attacks = attacksOn(form, strangersId);
    for (let first = 0; first < attacks.length; first += 8) {
      const some = attacks.slice(first, first + 8);
      wrong.push(...(await Promise.all(some.map((attack) => send(form, attack, headers)))).flat());
    }
  }
  expect(wrong).toEqual([]);
});

describe('what was typed', () => {
  test('comes back as it was, with a sentence at the field', async () => {
    const headers = await headersOf('hr');
    const body = new URLSearchParams({
      givenName: 'Áine <b>',
      familyName: 'x'.repeat(500),
      email: 'geen adres',
    });
    const response = await fetch(`${app.url}/staff/new?/add`, { method: 'POST', headers, body });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('value="Áine &lt;b>"');
    expect(html).toContain('x'.repeat(500));
    expect(html).toMatch(/na(?:am|me)@school\.nl/);
    expect(html).toContain('aria-invalid="true"');
  });
});

describe('what is no page of the product', () => {
  /** As it is written: a client that tidies addresses would not send these. */
  const status = (method: string, path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      request({ hostname, port, method, path }, (response) => {
        response.resume().once('end', () => {
          resolve(response.statusCode);
        });
      })
        .once('error', reject)
        .end();
    });

  test.each([
    '/.git/config',
    '/.env',
    '/package.json',
    '/server/index.js',
    '/_app/',
    '/_app/immutable/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/_app/..%5c..%5cpackage.json',
  ])('%s is not there, and who is not signed in is led to sign in as everywhere', async (path) => {
    expect([303, 400, 404]).toContain(await status('GET', path));
  });

  test('TRACE is no way to ask', async () => {
    expect([400, 405, 501]).toContain(await status('TRACE', '/sign-in'));
  });
});

describe('a broken cookie', () => {
  test.each([
    'session=%00',
    'session=x.y',
    '__Host-session=%E0%A4%A',
    'locale=__proto__',
    'locale=%FF',
    'flash=__proto__.constructor',
    'flash=toString',
    'flash=<script>alert(1)</script>',
    '=',
    ';;;===',
    `session=${'x'.repeat(6000)}`,
  ])('%s is as good as none', async (cookie) => {
    for (const own of ['', await signInAs(app, 'supporter')]) {
      const response = await fetch(`${app.url}/sign-in`, { headers: { cookie: `${cookie}; ${own}` } });
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toContain('<script>alert(1)');
    }
  });
});

test('the server told of no failure', () => {
  expect(app.errors()).not.toContain('"level":"error"');
});
