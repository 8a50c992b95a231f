import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectedSchema, migrate } from './migrate.ts';

const server = inject('postgres');
const maintenance = new pg.Client({ ...server, database: 'postgres' });
await maintenance.connect();
afterAll(() => maintenance.end());

/** An empty database and a folder of migrations of one's own for every test. */
let folder: string;
let owner: typeof server;
let db: pg.Client;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'od-migrations-'));
  const database = `migrate_${randomBytes(5).toString('hex')}`;
  await maintenance.query(`create database ${database}`);
  owner = { ...server, database };
  db = new pg.Client(owner);
  await db.connect();
});
afterEach(async () => {
  await db.end();
  await maintenance.query(`drop database ${owner.database} with (force)`);
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string): void => {
  writeFileSync(path.join(folder, `${name}.sql`), text);
};
const run = async (): Promise<readonly string[]> => (await migrate({ owner, folder })).applied;
const tables = async (): Promise<string[]> =>
  (
    await db.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname <> 'schema_version' order by 1`,
    )
  ).rows.map(({ name }) => name);
const versions = async (): Promise<string[]> =>
  (await db.query<{ name: string }>('select name from schema_version order by name')).rows.map(
    ({ name }) => name,
  );

describe('migrations', () => {
  test('are applied in the order of their names, each once', async () => {
    write('0002_b', 'alter table one add column b int');
    write('0001_a', 'create table one (a int)');
    expect(await run()).toEqual(['0001_a', '0002_b']);
    expect(await run()).toEqual([]);
    write('0003_c', 'create table two ()');
    expect(await run()).toEqual(['0003_c']);
    expect(await tables()).toEqual(['one', 'two']);
  });

  test('one with a number in between is made up for', async () => {
    write('0001_a', 'create table one ()');
    write('0009_z', 'create table nine ()');
    await run();
    write('0005_e', 'create table five ()');
    expect(await run()).toEqual(['0005_e']);
    expect(await versions()).toEqual(['0001_a', '0005_e', '0009_z']);
  });

  test('one that fails leaves nothing of itself, and keeps those before it', async () => {
    write('0001_a', 'create table one ()');
    write('0002_b', 'create table two (); select nonsense');
    write('0003_c', 'create table three ()');
    await expect(run()).rejects.toThrow('migration 0002_b failed');
    expect(await tables()).toEqual(['one']);
    write('0002_b', 'create table two ()');
    expect(await run()).toEqual(['0002_b', '0003_c']);
  });

  test('one that was changed afterwards stops everything', async () => {
    write('0001_a', 'create table one ()');
    await run();
    write('0001_a', 'create table one (more int)');
    write('0002_b', 'create table two ()');
    await expect(run()).rejects.toThrow('0001_a was changed after it was applied');
    expect(await tables()).toEqual(['one']);
  });

  test('a database of a later version is left alone', async () => {
    write('0001_a', 'create table one ()');
    write('0002_b', 'create table two ()');
    await run();
    rmSync(path.join(folder, '0002_b.sql'));
    await expect(run()).rejects.toThrow('newer than this program: it knows 0002_b');
  });

  test('two processes at once do the work once', async () => {
    write('0001_a', 'create table one (); select pg_sleep(0.3)');
    write('0002_b', 'create table two ()');
    const both = await Promise.all([run(), run(), run()]);
    expect(both.flat().sort()).toEqual(['0001_a', '0002_b']);
    expect(both.filter((applied) => applied.length === 2)).toHaveLength(1);
  });

  test('what is no migration is not looked at', async () => {
    write('0001_a', 'create table one ()');
    writeFileSync(path.join(folder, 'README.md'), 'not sql');
    expect(await run()).toEqual(['0001_a']);
  });
});

describe('the version that a program was written for', () => {
  test('is its newest migration; without any there is no program', async () => {
    await expect(expectedSchema(folder)).rejects.toThrow('no migrations');
    write('0001_a', '');
    write('0002_b', '');
    expect(await expectedSchema(folder)).toBe('0002_b');
    expect(await expectedSchema()).toMatch(/^\d{4}_[a-z_]+$/);
  });

  test.each([
    ['the same', '0001_a', true],
    ['an earlier one', '0000_x', false],
    ['a later one', '0002_b', false],
  ])('a write by a program of %s is let through: %s', async (_, expected, passes) => {
    write('0001_a', 'create table one ()');
    await run();
    const asked = db.query('select require_schema($1)', [expected]);
    if (passes) await expect(asked).resolves.toBeDefined();
    else await expect(asked).rejects.toThrow('schema version is not');
  });
});
