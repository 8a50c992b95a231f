import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownerPool } from '#server/db/connection.ts';
import { signInAs } from '#tests/support/app.ts';
import { startBalancer } from '#tests/support/balancer.ts';
import type { Balancer } from '#tests/support/balancer.ts';
import { newerVersion } from '#tests/support/newer-version.ts';
import { startOutside } from '#tests/support/outside-server.ts';
import type { OutsideServer } from '#tests/support/outside-server.ts';
import { startProduct } from '#tests/support/product-process.ts';
import type { ProductProcess } from '#tests/support/product-process.ts';
import { newWork, readOn, writeOn } from '#tests/support/writers.ts';
import type { Work } from '#tests/support/writers.ts';

/**
 * Two processes on an outside PostgreSQL whose owner is no superuser, behind a load balancer, from an empty database on:
 * one is killed, one replaced, both are replaced by a newer version, each while people go on working.
 */
const people = ['assistant', 'supporter', 'other-board-assistant'];
const folder = newerVersion('alter table plan_step add column of_a_newer_version int');
let server: OutsideServer;
let balancer: Balancer;
let settings: Readonly<Record<string, string>>;
let running: ProductProcess[];
let address: string;

let brokenBefore: number;
let work: Work;
let over: AbortController;
let working: Promise<void>[];

beforeAll(async () => {
  [server, balancer] = await Promise.all([startOutside(), startBalancer()]);
  address = await server.newDatabase();
  settings = {
    DATABASE_URL: address,
    SECRET_KEY: 'one-key-for-all-processes-of-this-proof',
    PUBLIC_URL: balancer.url,
    DRAIN_SECONDS: '2',
    DEMO: '1',
  };
  running = await Promise.all([startProduct(settings), startProduct(settings)]);
  await balancer.use(running.map(({ url }) => url));
}, 600_000);
afterAll(async () => {
  await Promise.all(running.map((one) => one.kill('SIGTERM')));
  await Promise.all([balancer.close(), server.stop()]);
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  brokenBefore = balancer.broken.length;
  [work, over] = [newWork(), new AbortController()];
  const places = await Promise.all(
    people.map(async (persona) => ({ url: balancer.url, cookie: await signInAs(balancer, persona) })),
  );
  working = places.flatMap((place) => [writeOn(place, work, over.signal), readOn(place, work, over.signal)]);
  await sleep(2000);
});
afterEach(async () => {
  over.abort();
  await Promise.all(working);
});

/** Nobody saw a failure, and all that was acknowledged is there. */
async function holds({ brokenByADeath = 0, notNow = false } = {}): Promise<void> {
  await sleep(2000);
  over.abort();
  await Promise.all(working);
  const owner = ownerPool({ connectionString: address });
  const { rows } = await owner.query<{ id: string }>(`select id from plan_step where title <> ''`);
  await owner.end();
  const kept = new Set(rows.map(({ id }) => id));
  console.log(
    Object.fromEntries(work.statuses),
    `${String(work.acknowledged.length)} acknowledged`,
    balancer.broken.slice(brokenBefore),
  );
  expect(work.acknowledged.length).toBeGreaterThan(20);
  expect(work.acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  const seen = balancer.broken.slice(brokenBefore).filter(({ answered }) => !answered);
  expect(seen.length).toBeLessThanOrEqual(brokenByADeath);
  // A process that died may have done what was sent to it: only that is not tried elsewhere.
  expect(seen.filter(({ method }) => method !== 'POST')).toEqual([]);
  // What failed was answered with the page in words, by the product or, for a process that died, by the balancer.
  expect(work.wrong).toEqual([]);
  expect([...work.statuses.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
  if (!notNow) expect(work.statuses.get(503) ?? 0).toBe(seen.length);
  else expect(work.statuses.has(503)).toBe(true);
  for (const one of running) expect(one.errors()).not.toContain('request failed');
}

test('the demonstration was told once, though both started on an empty database', async () => {
  const owner = ownerPool({ connectionString: address });
  const { rows } = await owner.query<{ name: string; count: number }>(
    'select name, count(*)::int as count from tenant group by name',
  );
  await owner.end();
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ count }) => count !== 1)).toEqual([]);
  await holds();
});

test('one is told to stop and replaced: nobody is refused', async () => {
  const [leaving, staying] = running;
  if (leaving === undefined || staying === undefined) throw new Error('two run');
  await leaving.kill('SIGTERM');
  running = [staying, await startProduct(settings)];
  await balancer.use(running.map(({ url }) => url));
  await holds();
});

test('one is killed outright: only what was on its way to it breaks off, until the balancer knows', async () => {
  const [killed, staying] = running;
  if (killed === undefined || staying === undefined) throw new Error('two run');
  await killed.kill('SIGKILL');
  running = [staying, await startProduct(settings)];
  await balancer.use(running.map(({ url }) => url));
  await holds({ brokenByADeath: people.length });
});

test('both are replaced by a newer version: those who write wait for it, those who read go on', async () => {
  const [one, other] = running;
  if (one === undefined || other === undefined) throw new Error('two run');
  const newer = await startProduct(settings, folder);
  await balancer.use([...running, newer].map(({ url }) => url));
  await Promise.all([one.kill('SIGTERM'), other.kill('SIGTERM')]);
  running = [newer];
  await balancer.use([newer.url]);
  await holds({ notNow: true });
});
