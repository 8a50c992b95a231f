import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { permissions } from '#access/policy.ts';
import { messages } from '#i18n/messages.ts';
import { BackupError } from '#server/backup/backup-error.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import { commands } from './commands.ts';
import { notNowPage } from './not-now-page.ts';
import { oneFile } from './one-file.ts';
import { refusing } from './refusal.ts';
import { listRoutes } from './routes.ts';

let out = '';
let err = '';
beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('every command', () => {
  test.each(Object.entries(commands))(
    '%s says in one line what it does, and in its help how',
    (words, command) => {
      expect(command.summary).toMatch(/^[a-z].{8,60}[^.]$/);
      expect(command.help).toContain(words.split(' ')[0] ?? '-');
      expect(command.help.split('\n').every((line) => line.length <= 140)).toBe(true);
    },
  );

  test.each(Object.entries(commands))(
    '%s, used wrongly, ends with 2, says so, and prints no result',
    async (_, command) => {
      expect(await command.run(['--nonsense'])).toBe(2);
      expect(err.trim().length).toBeGreaterThan(5);
      expect(out).toBe('');
    },
  );
});

test('the page of a proxy says it in both languages and needs nothing else', () => {
  for (const locale of ['nl', 'en'] as const) {
    const { title, text, reload } = messages(locale).common.notNow;
    for (const words of [title, text, reload]) expect(notNowPage()).toContain(words);
  }
  expect(notNowPage()).not.toMatch(/<script|src=|href=|url\(|@import/);
});

describe('how a command ends', () => {
  test.each([
    ['wrong use', wrongUse, 2],
    ['a refusal', refuse, 1],
  ] as const)('%s has its own code, and the reason on standard error', (_, end, code) => {
    expect(end('because')).toBe(code);
    expect([out, err]).toEqual(['', 'because\n']);
  });

  test('a reading that fails says why and gives nothing', () => {
    expect(attempt(() => 7)).toBe(7);
    expect(attempt(() => JSON.parse('{') as unknown)).toBeNull();
    expect(err).toMatch(/JSON/);
  });

  test('what was foreseen becomes a reason, what was not is thrown', async () => {
    expect(await refusing(() => Promise.resolve(2))).toBe(2);
    expect(await refusing(() => Promise.reject(new BackupError('not empty')))).toBe(1);
    expect(err).toBe('not empty\n');
    await expect(refusing(() => Promise.reject(new Error('unforeseen')))).rejects.toThrow('unforeseen');
  });
});

describe('the one file a command is about', () => {
  test('is seen from where one stands, not from the folder of the project', () => {
    vi.stubEnv('INIT_CWD', '/home/ada');
    expect(oneFile(['all.gz'])).toBe('/home/ada/all.gz');
    expect(oneFile(['../all.gz'])).toBe('/home/all.gz');
    expect(oneFile(['/safe/all.gz'])).toBe('/safe/all.gz');
  });

  test.each([[[]], [['a', 'b']], [['--quick', 'a']]])('%j names none', (args) => {
    expect(() => oneFile(args)).toThrow();
  });
});

describe('a token', () => {
  const run = (...args: string[]): Promise<number> =>
    commands['token create']?.run(args) ?? Promise.resolve(-1);
  test.each([
    [['--days', '7']],
    [['--person', 'a@b.nl']],
    [['--person', 'a@b.nl', '--days', 'seven']],
    [['--person', 'a@b.nl', '--days', '1000']],
    [['--person', 'a@b.nl', '--days', '-1']],
    [['a@b.nl']],
  ])('%j is wrong use', async (args) => {
    expect(await run(...args)).toBe(2);
    expect(out).toBe('');
  });
});

describe('the ways in', () => {
  test('each names a permission that exists; a page and its actions share an address', async () => {
    const lines = await listRoutes();
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) expect(permissions, JSON.stringify(line)).toContain(line.permission);
    const key = ({ method, path: address, action }: (typeof lines)[number]): string =>
      `${method} ${address} ${String(action)}`;
    expect(new Set(lines.map(key)).size).toBe(lines.length);
    const pages = new Set(lines.filter(({ method }) => method === 'GET').map((line) => line.path));
    for (const { action, path: address } of lines)
      if (action !== null) expect(pages, address).toContain(address);
    expect(lines.every((line) => !line.path.includes('('))).toBe(true);
  }, 60_000);

  const folder = (): string => mkdtempSync(path.join(tmpdir(), 'od-routes-'));
  test('a page without a door, and a door without a permission, are found', async () => {
    const [bare, open] = [folder(), folder()];
    writeFileSync(path.join(bare, '+page.svelte'), '<p>hallo</p>');
    await expect(listRoutes(bare)).rejects.toThrow('+page.svelte has no door');
    writeFileSync(path.join(open, '+server.ts'), 'export const GET = () => new Response("");');
    await expect(listRoutes(open)).rejects.toThrow('+server.ts names no permission');
    for (const one of [bare, open]) rmSync(one, { recursive: true });
  });

  test('as JSON they are one list', async () => {
    expect(await commands['routes']?.run(['--json'])).toBe(0);
    const lines = JSON.parse(out) as { path: string }[];
    expect(lines.map((line) => line.path)).toContain('/plan');
  }, 60_000);
});
