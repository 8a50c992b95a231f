import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { backup } from '#server/backup/backup.ts';
import { restore } from '#server/backup/restore.ts';
import { notCarried } from '#server/backup/tables.ts';
import { expectedSchema } from '#server/db/migrate.ts';
import { emptyDatabase } from '#tests/support/empty-database.ts';
import { contents } from '#tests/support/backup.ts';
import { testDatabase } from '#tests/support/database.ts';
import { liveThroughADay } from '#tests/support/day-of-jobs.ts';
import { buildWorld } from '#tests/support/world.ts';

vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'od-backups-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('of an installation that ran for a day', () => {
  test('comes back with every row, whatever its queue of jobs holds', async () => {
    const source = await testDatabase();
    await buildWorld(source.owner);
    const { done } = await liveThroughADay(source, '2026-11-24T22:00:00Z');
    expect(done).toBeGreaterThan(50);
    const { rows } = await source.owner.query<{ foreign: number }>(
      `select count(*)::int as foreign from pgboss.job where name like '\\_\\_pgboss%'`,
    );
    expect(rows[0]?.foreign, 'the library left rows of its own').toBeGreaterThan(0);
    await source.owner.query(`insert into pgboss.job (name, data) values ('mail', '{"mail": "waits"}')`);

    const file = path.join(folder, 'day.od');
    await backup({ owner: source.connection, file });
    const target = await emptyDatabase();
    await restore({ owner: target.connection, file });
    const before = await contents(source.owner);
    expect(before['waiting work']?.length).toBeGreaterThan(0);
    expect(await contents(target.owner)).toEqual(before);
    expect((await target.owner.query('select from session')).rowCount).toBe(0);
  });
});

describe('of an earlier version', () => {
  const file = path.resolve('tests/support/fixtures/backup-0024.od');

  test('comes back with every row and is brought to this version', async () => {
    const target = await emptyDatabase();
    const { rows } = await restore({ owner: target.connection, file });
    const there = rowsByTable(file);
    expect([...there].some(([name, count]) => notCarried.includes(name) && count > 0)).toBe(true);
    expect(librarysOwn(file), 'it was made after timed jobs had run').toBeGreaterThan(0);
    const carried = [...there].filter(([name]) => !notCarried.includes(name));
    expect(rows).toBe(carried.reduce((sum, [, count]) => sum + count, 0));
    const version = await target.owner.query('select max(name) as name from schema_version');
    expect(version.rows).toEqual([{ name: await expectedSchema() }]);
    for (const name of ['person', 'employment', 'conversation', 'card_item', 'plan_step', 'audit_event'])
      expect((await target.owner.query(`select from ${name}`)).rowCount, name).toBeGreaterThanOrEqual(
        there.get(name) ?? Infinity,
      );
  });
});

function rowsByTable(file: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let table = '';
  for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1)) {
    const value = JSON.parse(line) as string | { table?: string };
    if (typeof value !== 'string') table = value.table ?? '';
    else counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return counts;
}

const librarysOwn = (file: string): number =>
  gunzipSync(readFileSync(file)).toString().split('__pgboss__send-it').length - 1;
