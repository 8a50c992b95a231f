import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addressOf, keyOfTests } from '#tests/support/app.ts';
import { testDatabase } from '#tests/support/database.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let from: string;
let to: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'od-cli-'));
  const source = await testDatabase();
  await source.owner.query(
    `insert into tenant (id, kind, name) values (gen_random_uuid(), 'institute', 'ROC')`,
  );
  const target = await testDatabase();
  from = addressOf(source.connection, source.connection.database);
  to = addressOf(target.connection, target.connection.database);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(address: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', ['cli/main.ts', ...args], {
    env: {
      ...process.env,
      DATABASE_URL: address,
      SECRET_KEY: keyOfTests,
      INIT_CWD: folder,
      DATA_DIR: path.join(folder, 'data'),
    },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('backup, restore and migrate from the command line', () => {
  test('backup writes to a file seen from where one stands, restore reads it back', () => {
    expect(run(from, 'backup', 'all.gz')).toMatchObject({ code: 0, err: '' });
    expect(run(to, 'restore', 'all.gz')).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ['a file that exists', () => run(from, 'backup', 'all.gz'), /exists already/],
    ['a database in use', () => run(to, 'restore', 'all.gz'), /not empty/],
    ['a file that is not there', () => run(to, 'restore', 'none.gz'), /cannot be read/],
  ])('%s is refused with its reason', (_, refused, reason) => {
    const { code, out, err } = refused();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(reason);
  });

  test.each([
    [['backup']],
    [['backup', 'a', 'b']],
    [['restore']],
    [['restore', '--quickly', 'a']],
    [['migrate', 'now']],
  ])('%j is wrong use', (args) => {
    expect(run(from, ...args)).toMatchObject({ code: 2, out: '' });
  });

  test.each(['backup', 'restore', 'migrate'])('%s --help says what it does', (name) => {
    expect(run(from, name, '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Usage: ontwikkeldoor ${name}`) as string,
    });
  });

  test('migrate has nothing to do on a database of this version', () => {
    expect(run(from, 'migrate')).toEqual({ code: 0, out: '', err: '' });
  });

  test('without DATABASE_URL the embedded server is started for the while', () => {
    expect(run('', 'backup', 'empty.gz').err).toContain('no database in');
    expect(run('', 'restore', 'none.gz').err).toContain('cannot be read');
    expect(existsSync(path.join(folder, 'data')), 'what is refused makes nothing').toBe(false);
    const { code, out, err } = run('', 'migrate');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('0001_ground\n');
    expect(run('', 'backup', 'empty.gz')).toMatchObject({ code: 0, err: '' });
  });
});
