import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { staffCells, staffCsv } from '#tests/support/staff-list.ts';
import { buildWorld } from '#tests/support/world.ts';
import { bringInStaff, importStaffCommand } from './import-staff.ts';

const { ctx, owner } = await testDatabase();
await buildWorld(owner);
let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
});
afterEach(() => vi.restoreAllMocks());

const schools = ['10AA00'];
const rows = [staffCells(1, schools), staffCells(2, schools, { Schaal: '22' })];
const bring = (list: Record<string, unknown> = {}, board = '40001'): Promise<number> =>
  bringInStaff(ctx, board, { fileName: 'lijst.csv', bytes: staffCsv(rows), dryRun: false, ...list });

test('a trial names each fault by row, column and what to do, and changes nothing', async () => {
  expect(await bring({ dryRun: true })).toBe(0);
  expect(out).toContain(
    'fault\tRij 3: Kolom Schaal is «22». Vul een schaal van 1 tot en met 16 in, of laat het leeg.\n',
  );
  expect(out).toContain('Nieuwe mensen: 1\n');
  expect(out).toContain('Proef: er is niets veranderd.\n');
  expect((await owner.query(`select 1 from person where email = 'p1@school.example.nl'`)).rowCount).toBe(0);
});

test('brings in with progress on standard error, and nothing the second time', async () => {
  expect(await bring()).toBe(0);
  expect(err).toMatch(/\d+ van \d+ rijen\n$/);
  expect(out).toContain('Ingelezen.\n');
  out = '';
  expect(await bring()).toBe(0);
  expect(out).toContain('Onveranderd: 1\n');
  expect(out).toContain('Deze lijst verandert niets.\n');
});

test('tells whose work ends, and whose begins again', async () => {
  const ended = [staffCells(1, schools, { Einddatum: '31-10-2026' })];
  expect(await bring({ bytes: staffCsv(ended) })).toBe(0);
  expect(out).toContain('ended\tRij 2: Joost Visser-Mulder heeft als laatste dag 2026-10-31\n');
  out = '';
  expect(await bring({ bytes: staffCsv(rows) })).toBe(0);
  expect(out).toContain('reopened\tRij 2: Joost Visser-Mulder is weer in dienst\n');
});

test.each([
  ['a board that is not there', {}, '49999', 'Er is geen bestuur met nummer 49999.'],
  ['another table', { bytes: Buffer.from('Naam;Adres\nSamira;x\n') }, '40001', 'Deze kolommen missen we: '],
  ['an empty file', { bytes: Buffer.from('') }, '40001', 'leeg'],
])('%s is refused with the reason', async (_, list, board, reason) => {
  expect(await bring(list, board)).toBe(1);
  expect(err).toContain(reason);
  expect(out).toBe('');
});

test('wrong use ends with 2, a file that is not there with 1', async () => {
  expect(await importStaffCommand.run([])).toBe(2);
  expect(await importStaffCommand.run(['list.csv'])).toBe(2);
  expect(await importStaffCommand.run(['a', 'b', '--board', '40001'])).toBe(2);
  expect(await importStaffCommand.run(['--nonsense'])).toBe(2);
  expect(await importStaffCommand.run(['/nowhere/list.csv', '--board', '40001'])).toBe(1);
  const there = path.join(tmpdir(), `od-staff-${String(process.pid)}.csv`);
  writeFileSync(there, staffCsv(rows));
  expect(await importStaffCommand.run([there])).toBe(2);
});
