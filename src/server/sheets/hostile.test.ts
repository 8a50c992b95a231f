import { describe, expect, test, vi } from 'vitest';
import { cell, hostileFiles, workbook, zip } from '#tests/support/hostile-files.ts';
import { readSheet } from './read-sheet.ts';

vi.setConfig({ testTimeout: 60_000 });

const rows = (from: number, count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `<row r="${String(from + n)}">${cell(`A${String(from + n)}`)}</row>`,
  ).join('');

describe('a file that wants too much', () => {
  test.each([
    [
      'a part that unpacks to far more than it may',
      () => zip([{ name: 'a.xml', content: Buffer.alloc(80_000_000) }]),
      'sheet-too-large',
    ],
    [
      'a part that lies about its size',
      () => zip([{ name: 'a.xml', content: 'x'.repeat(90), declared: 9 }]),
      'sheet-unreadable',
    ],
    [
      'a cell in the last column',
      () => workbook(`<row r="1">${cell('A1')}${cell('XFD1')}</row>`),
      'sheet-too-many-columns',
    ],
    ['too many rows', () => workbook(rows(1, 60_011)), 'sheet-too-many-rows'],
    [
      'a cell a hundred million rows down, as the library reads it',
      () => workbook(`<row>${cell('A1e8')}</row>`),
      'sheet-too-large',
    ],
    [
      'the same in a sheet elsewhere',
      () => workbook(`<row>${cell('A1e8')}</row>`, { sheet: 'other/one.xml' }),
      'sheet-too-large',
    ],
    ['a zip without a workbook', () => zip([{ name: 'notes.txt', content: 'hello' }]), 'sheet-unreadable'],
    ['a workbook cut off halfway', () => workbook(rows(1, 2)).subarray(0, 500), 'sheet-unreadable'],
  ])('%s is refused', async (_, make, code) => {
    expect(await readSheet(make())).toMatchObject({ ok: false, error: { kind: 'refused', code } });
  });

  test('a workbook that is as it should be is read', async () => {
    expect(
      await readSheet(workbook(`<row r="1">${cell('A1', 'Naam')}${cell('B1', 'Mail')}</row>${rows(2, 1)}`)),
    ).toMatchObject({
      ok: true,
      value: { format: 'xlsx', header: ['Naam', 'Mail'], rows: [{ row: 2, cells: ['x', ''] }] },
    });
  });

  test('who asks while files are read is not kept waiting, and too many at once are asked to come back', async () => {
    const bomb = workbook(`<row>${cell('A1e8')}</row>`);
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const bombs = [readSheet(bomb), readSheet(bomb)];
    const lists = Array.from({ length: 14 }, () => readSheet(Buffer.from('a;b\n1;2')));
    const outcomes = await Promise.all([...bombs, ...lists]);
    clearInterval(clock);
    expect(outcomes.filter((one) => !one.ok && one.error.kind === 'too-many')).toHaveLength(2);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(12);
    expect(longest).toBeLessThan(1000);
  });

  test('there are at least sixty kinds of them, each with a name of its own', () => {
    const names = hostileFiles().map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });
});
