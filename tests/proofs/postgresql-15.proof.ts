import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerPool } from '#server/db/connection.ts';
import { signInAs, startApp } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { contents } from '#tests/support/backup.ts';
import { startOutside } from '#tests/support/outside-server.ts';
import type { OutsideServer } from '#tests/support/outside-server.ts';

/** The whole product on an outside PostgreSQL 15 with passwords, whose owner of the tables is no superuser. */
const folder = mkdtempSync(path.join(tmpdir(), 'od-15-'));
const key = 'one-key-for-both-installations-of-this-proof';
let server: OutsideServer;
let app: RunningApp;
let address: string;
beforeAll(async () => {
  server = await startOutside({ version: '15' });
  address = await server.newDatabase();
  app = await startApp({ DATABASE_URL: address, SECRET_KEY: key, DEMO: '1' });
}, 600_000);
afterAll(async () => {
  await app.stop();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const tool = (database: string, ...args: string[]) =>
  spawnSync('node', ['cli/main.ts', ...args], {
    env: { ...process.env, DATABASE_URL: database, SECRET_KEY: key, DATA_DIR: folder, DEMO: '0' },
    encoding: 'utf8',
  });

test('the demonstration loads, a person signs in, and what is backed up while it runs comes back whole', async () => {
  expect(server.version).toBe('15');
  const cookie = await signInAs(app, 'assistant');
  expect((await fetch(app.url, { headers: { cookie } })).status).toBe(200);
  const file = path.join(folder, 'whole.od');
  expect(tool(address, 'backup', file)).toMatchObject({ status: 0, stderr: '' });
  const second = await server.newDatabase();
  expect(tool(second, 'restore', file)).toMatchObject({ status: 0, stderr: '' });
  const [from, to] = [ownerPool({ connectionString: address }), ownerPool({ connectionString: second })];
  const before = await contents(from);
  const after = await contents(to);
  await Promise.all([from.end(), to.end()]);
  expect(before['person']?.length).toBeGreaterThan(50);
  for (const table of Object.keys(before))
    if (table !== 'waiting work') expect(after[table], table).toEqual(before[table]);
});
