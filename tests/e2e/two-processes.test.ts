import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { signInAs } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { startBalancer } from '#tests/support/balancer.ts';
import type { Balancer } from '#tests/support/balancer.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { findAll, readHtml } from '#tests/support/html.ts';
import { newerVersion } from '#tests/support/newer-version.ts';
import { isAlive, isReady, startProduct } from '#tests/support/product-process.ts';
import type { ProductProcess } from '#tests/support/product-process.ts';
import { newWork, post, readOn, writeOn } from '#tests/support/writers.ts';

/**
 * Two processes on one database behind a load balancer: one is replaced, then both by a newer version, while people go on
 * working. The long one, with a process that is killed, is tests/proofs/two-processes.proof.ts.
 */
const { notNow } = messages('nl').common;
const words = 'Eén zin & <b>nog een</b>\r\nmet een "tweede" regel';

let balancer: Balancer;
let first: RunningApp;
let second: ProductProcess;
let newer: ProductProcess;
let cookie: string;
const folder = newerVersion('alter table plan_step add column of_a_newer_version int');
const work = newWork();
const over = new AbortController();
let working: Promise<void>[] = [];

beforeAll(async () => {
  balancer = await startBalancer();
  const settings = { PUBLIC_URL: balancer.url, DRAIN_SECONDS: '1' };
  first = await demoApp(settings);
  second = await startProduct({ ...first.settings, ...settings, DEMO: '1' });
  await balancer.use([first.url, second.url]);
  cookie = await signInAs(balancer, 'assistant');
  const place = { url: balancer.url, cookie };
  working = [writeOn(place, work, over.signal), readOn(place, work, over.signal)];
}, 300_000);
afterAll(async () => {
  over.abort();
  await Promise.all([newer.kill('SIGTERM'), second.kill('SIGKILL'), balancer.close()]);
  await first.stop();
  rmSync(folder, { recursive: true });
});

test('one that is told to stop serves on until the balancer knows, and nobody notices', async () => {
  await sleep(500);
  process.kill(first.pid, 'SIGTERM');
  const leavingAt = performance.now();
  await expect.poll(() => isReady(first.url), { timeout: 900 }).toBe(false);
  expect((await fetch(`${first.url}/health/live`)).status).toBe(200);
  while (await isAlive(first.url)) await sleep(50);
  expect(performance.now() - leavingAt).toBeGreaterThan(1000);
  expect(balancer.broken).toEqual([]);
  expect(work.wrong).toEqual([]);
  expect([...work.statuses.keys()].sort()).toEqual([200, 303]);
});

describe('when a newer version has brought the database forward', () => {
  const old = () => ({ url: second.url, origin: balancer.url, cookie });
  let page: string;
  let sent: URLSearchParams;
  let address: string;

  test('people read on where the old one still serves', async () => {
    const step = await post({ url: balancer.url, cookie }, '/plan?/add', new URLSearchParams());
    address = step.headers.get('location') ?? '';
    newer = await startProduct(
      { ...first.settings, PUBLIC_URL: balancer.url, DRAIN_SECONDS: '1', DEMO: '1' },
      folder,
    );
    const reading = await fetch(`${second.url}${address}`, { headers: { cookie } });
    expect(reading.status).toBe(200);
    sent = fieldsIn(await reading.text(), '?/save');
    sent.set('title', words);
    expect([await isReady(second.url), await isReady(newer.url)]).toEqual([false, true]);
  });

  test('what somebody sends to the old one stands on a page that sends it again', async () => {
    const answer = await post(old(), `${address}?/save`, sent);
    page = await answer.text();
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([503, 10]);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(page).toMatch(/href="\/_app\/[^"]*\.css"/);
    for (const text of [notNow.title, notNow.text, notNow.words, notNow.again]) expect(page).toContain(text);
    expect(fieldsIn(page, `${address}?/save`).toString()).toBe(sorted(sent));
    const english = await fetch(`${second.url}${address}?/save`, {
      method: 'POST',
      body: sent,
      headers: { cookie: `${cookie}; locale=en`, origin: balancer.url, accept: 'text/html' },
    });
    expect(await english.text()).toContain(messages('en').common.notNow.words);
  });

  test('and the newer one keeps it then', async () => {
    await balancer.use([newer.url]);
    const kept = await post(
      { url: balancer.url, cookie },
      `${address}?/save`,
      fieldsIn(page, `${address}?/save`),
    );
    expect(kept.status).toBe(303);
    const { rows } = await first.owner.query('select title from plan_step where id = $1', [
      address.split('/')[3],
    ]);
    expect(rows).toEqual([{ title: words.replaceAll('\r\n', '\n') }]);
  });

  test('autosave and programs hear it in their own way', async () => {
    const headers = { cookie, origin: balancer.url, accept: 'application/json', 'x-autosave': '1' };
    const autosave = await fetch(`${second.url}${address}?/draft`, { method: 'POST', headers, body: sent });
    expect([autosave.status, await autosave.json()]).toMatchObject([503, { type: 'error', status: 503 }]);
    await first.owner.query('alter table api_token rename to of_a_newer_version');
    const program = await fetch(`${second.url}/api/v1/plan`, {
      headers: { authorization: `Bearer ${randomUUID()}.unknown-but-well-formed` },
    });
    await first.owner.query('alter table of_a_newer_version rename to api_token');
    expect([program.status, await program.json()]).toMatchObject([503, { title: 'not-now', status: 503 }]);
  });

  test('that page is nothing to ask for by itself', async () => {
    expect((await fetch(`${newer.url}/not-now`)).status).toBe(404);
  });
});

test('no acknowledged word is lost, and nobody saw another failure', async () => {
  over.abort();
  await Promise.all(working);
  const { rows } = await first.owner.query<{ id: string }>(`select id from plan_step where title <> ''`);
  const kept = new Set(rows.map(({ id }) => id));
  expect(work.acknowledged.length).toBeGreaterThan(10);
  expect(work.acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(work.wrong).toEqual([]);
  expect(balancer.broken).toEqual([]);
});

test.each(['plan_step', 'session'])('a page that can no longer read (%s) says the same', async (table) => {
  await first.owner.query(`alter table ${table} rename to of_a_newer_version`);
  const answer = await fetch(`${second.url}/plan`, { headers: { cookie, accept: 'text/html' } });
  await first.owner.query(`alter table of_a_newer_version rename to ${table}`);
  const text = await answer.text();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
  expect(text).toContain(notNow.title);
  expect(text).toMatch(/<a[^>]* href="\/plan"/);
});

/** The fields of the form on this page that goes to this address. */
function fieldsIn(html: string, action: string): URLSearchParams {
  const form = findAll(
    readHtml(html),
    ({ name, attributes }) => name === 'form' && attributes['action'] === action,
  )[0];
  if (form === undefined) throw new Error(`no form to ${action}`);
  const fields = findAll(form, ({ name }) => ['input', 'textarea'].includes(name)).flatMap(
    ({ attributes: { name, value, type, checked }, text }) =>
      name === undefined || (['checkbox', 'radio'].includes(type ?? '') && checked === undefined)
        ? []
        : [[name, value ?? text] as [string, string]],
  );
  return new URLSearchParams(sorted(new URLSearchParams(fields)));
}

const sorted = (fields: URLSearchParams): string => {
  fields.sort();
  return fields.toString();
};
