import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, inject, test, vi } from 'vitest';
import pg from 'pg';
import { addressOf, keyOfTests } from '#tests/support/app.ts';
import { demoLoadCommand } from './demo-load.ts';

const server = inject('postgres');
const name = `empty_${String(process.pid)}`;
const maintenance = new pg.Client({ ...server, database: 'postgres' });
await maintenance.connect();
await maintenance.query(`create database ${name}`);
const empty = new pg.Pool({ ...server, database: name, max: 1 });
empty.on('error', () => undefined);
afterAll(async () => {
  await empty.end();
  await maintenance.query(`drop database ${name} with (force)`);
  await maintenance.end();
});

test('an empty database is migrated before the demonstration is founded', async () => {
  const loading = spawn('node', ['cli/main.ts', 'demo', 'load'], {
    env: {
      ...process.env,
      DATABASE_URL: addressOf(server, name),
      DATA_DIR: `/tmp/${name}`,
      SECRET_KEY: keyOfTests,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let reasons = '';
  loading.stderr.on('data', (text: Buffer) => (reasons += text.toString()));
  const ended = once(loading, 'exit');
  const boards = async (): Promise<number> =>
    (await empty.query<{ count: number }>(`select count(*)::int as count from tenant where kind = 'board'`))
      .rows[0]?.count ?? 0;
  try {
    await vi.waitFor(
      async () => {
        expect(loading.exitCode, reasons).toBeNull();
        expect(await boards()).toBeGreaterThan(0);
      },
      { timeout: 60_000, interval: 200 },
    );
  } finally {
    loading.kill('SIGKILL');
    await ended;
  }
}, 90_000);

test('wrong use ends with 2 and touches no database', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await demoLoadCommand.run(['now'])).toBe(2);
  expect(said).toHaveBeenCalledWith('demo load takes no arguments.\n');
  said.mockRestore();
});
