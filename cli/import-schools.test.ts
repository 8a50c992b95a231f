import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { duoList } from '#tests/support/duo.ts';
import { bringInSchools, importSchoolsCommand } from './import-schools.ts';

const { ctx } = await testDatabase();
let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
});
afterEach(() => vi.restoreAllMocks());

const rows = [
  { code: '30AA00', board: '60001', name: 'De Brug' },
  { code: '30AB00', board: '60001', region: 'Oost' },
];
const bring = (extra: Record<string, unknown> = {}): Promise<number> =>
  bringInSchools(ctx, {
    fileName: 'lijst.csv',
    bytes: duoList(rows),
    listDate: '2026-10-01',
    dryRun: false,
    ...extra,
  });

test('a trial tells what would change and changes nothing', async () => {
  expect(await bring({ dryRun: true })).toBe(0);
  expect(out).toContain(
    'fault\t3\tRij 3, kolom VAKANTIEREGIO is «Oost». Het kan Noord, Midden of Zuid zijn.\n',
  );
  expect(out).toContain('School nieuw: 1\n');
  expect(out).toContain('Proef: er is niets veranderd.');
});

test('brings in, tells each change with its day, and nothing the second time', async () => {
  expect(await bring()).toBe(0);
  expect(err).toContain('1 scholen geschreven');
  out = '';
  const later = [{ code: '30AA00', board: '60002', name: 'De Nieuwe Brug' }];
  expect(await bring({ bytes: duoList(later), listDate: '2026-11-01' })).toBe(0);
  expect(out).toContain(
    'school-moved\t30AA00\t2026-11-01\tDe Nieuwe Brug ging van bestuur 60001 naar bestuur 60002\n',
  );
  expect(out).toContain('school-renamed\t30AA00\t2026-11-01\tDe Brug heet nu De Nieuwe Brug\n');
  expect(out).toContain('board-merged\t60001\t2026-11-01\t');
  out = '';
  expect(await bring({ bytes: duoList(later), listDate: '2026-11-01' })).toBe(0);
  expect(out).toBe('Onveranderd: 1\nRijen in de lijst: 1\nDeze lijst verandert niets.\n');
});

test.each([
  ['an older list', { listDate: '2026-09-01' }, 1, 'Er is al een lijst van 2026-11-01 ingelezen.'],
  ['another table', { bytes: Buffer.from('a;b\n1;2\n') }, 1, 'Dit is niet de lijst van DUO.'],
  ['no day', { listDate: 'gisteren' }, 2, '--date wil een dag'],
])('%s is refused with the reason', async (_, extra, code, reason) => {
  expect(await bring(extra)).toBe(code);
  expect(err).toContain(reason);
  expect(out).toBe('');
});

test('wrong use ends with 2, a file that is not there with 1', async () => {
  expect(await importSchoolsCommand.run([])).toBe(2);
  expect(await importSchoolsCommand.run(['a', 'b'])).toBe(2);
  expect(await importSchoolsCommand.run(['--nonsense'])).toBe(2);
  expect(await importSchoolsCommand.run(['/nowhere/list.csv'])).toBe(1);
  const there = path.join(tmpdir(), `od-${String(process.pid)}.csv`);
  writeFileSync(there, duoList(rows));
  expect(await importSchoolsCommand.run([there, '--boards', '/nowhere/boards.csv'])).toBe(1);
});
