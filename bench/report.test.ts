import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { limits, pages } from './pages.ts';
import type { Results, Verdict, Visit } from './results.ts';
import { showMarkdown, showResults } from './tables.ts';

const machine = { cores: 2, processor: 'One', memoryGb: 4, node: 'v24', postgres: '18' };
const on = { date: '2026-11-22', commit: 'abc1234' };
const visit = (scriptBytes: number): Visit => ({
  requests: 9,
  bytes: 120_000,
  scriptBytes,
  styleBytes: 20_000,
  fontBytes: 50_000,
  largestPaintMs: 1830,
});
const imported = {
  rows: 10_000,
  importMs: 4200,
  firstImportMs: 5100,
  copyMs: 600,
  ratio: 7,
  written: { person: 10_000 },
};
const verdict = (change: Partial<Verdict> = {}): Verdict => ({
  what: 'Something',
  figure: 1,
  limit: 2,
  unit: '×',
  met: true,
  ...change,
});
const withVerdicts = (verdicts: readonly Verdict[], more: object = {}): Results => ({
  machine,
  verdicts,
  ...more,
});
const rowOf = (text: string, what: string): string =>
  text.split('\n').find((line) => line.startsWith(what)) ?? '';

describe('a verdict in words', () => {
  test.each<[Partial<Verdict>, RegExp]>([
    [{ figure: 0.614, limit: 0.5, what: 'Requests per second' }, /0\.61 ×/],
    [{ what: 'Requests per second' }, /at least 2\.00 ×/],
    [{ what: 'Waiting' }, /at most 2\.00 ×/],
    [{ unit: 'bytes', figure: 41_234.6, limit: 60_000 }, /41235 bytes {2}at most 60000 bytes/],
    [{ unit: '', figure: 7, limit: 8 }, /7 +at most 8/],
    [{ figure: null, met: null }, /not measured.*–/],
    [{ met: false }, /no$/],
    [{ met: true }, /yes$/],
  ])('%j', (change, words) => {
    const one = verdict(change);
    expect(rowOf(showResults(withVerdicts([one])), one.what)).toMatch(words);
  });

  test('the machine stands below it', () => {
    expect(showResults(withVerdicts([]))).toContain('2 cores (One), 4 GB, Node v24, PostgreSQL 18.');
  });
});

describe('what the import and a browser are held to', () => {
  const metOf = (results: object, what: string) =>
    judge({ machine, ...results }).find((one) => one.what.includes(what))?.met;

  test.each([
    [limits.import, true],
    [limits.import + 0.1, false],
  ])('an import that takes %d times COPY: %s', (ratio, met) => {
    expect(metOf({ import: { ...on, figures: { ...imported, ratio } } }, 'Import')).toBe(met);
  });

  test.each([
    [limits.script, true],
    [limits.script + 1, false],
  ])('%i bytes of script on the first visit: %s', (bytes, met) => {
    const figures = pages.map(({ key, name }) => ({ key, name, first: visit(bytes), second: visit(0) }));
    expect(metOf({ browser: { ...on, figures } }, 'compressed JavaScript')).toBe(met);
  });

  test('the second visit is not judged: it comes from the cache', () => {
    const figures = pages.map(({ key, name }) => ({
      key,
      name,
      first: visit(1),
      second: visit(limits.script * 9),
    }));
    expect(metOf({ browser: { ...on, figures } }, 'compressed JavaScript')).toBe(true);
  });
});

describe('the parts', () => {
  const all = withVerdicts([verdict()], {
    import: { ...on, figures: imported },
    browser: { ...on, figures: [{ key: 'home', name: 'Home', first: visit(40_000), second: visit(0) }] },
    fresh: { ...on, figures: { install: 40.04, build: 20, start: 5.5, total: 66, secondStart: 2 } },
  });

  test('the import says how long it took and what was written', () => {
    const text = showResults(all);
    expect(text).toContain('4200 ms');
    expect(text).toContain('7.00 ×');
    expect(text).toContain('10000 person');
  });

  test('both visits of a page stand under each other', () => {
    const lines = showResults(all)
      .split('\n')
      .filter((line) => line.startsWith('Home'));
    expect(lines.map((line) => line.split(/ {2,}/)[1])).toEqual(['first', 'second']);
  });

  test('a fresh clone in seconds, to one figure', () => {
    expect(showResults(all)).toMatch(/40\.0 s +20\.0 s +5\.5 s/);
  });

  test('each part says when and on what it was measured', () => {
    expect(showResults(all).split('Measured on 2026-11-22, at abc1234.')).toHaveLength(4);
  });

  test('text lines up: every row of a table has its columns at the same place', () => {
    const [table = ''] = showResults(
      withVerdicts([verdict({ what: 'Short' }), verdict({ what: 'A much longer name' })]),
    ).split('\n\n');
    const at = table
      .split('\n')
      .slice(1, 4)
      .map((line) => line.indexOf(line.includes('measured') ? 'measured' : '1.00 ×'));
    expect(new Set(at).size).toBe(1);
  });

  test('in Markdown nothing breaks a table: no bar but those between cells', () => {
    for (const line of showMarkdown(all)
      .split('\n')
      .filter((one) => one.startsWith('|')))
      expect(line).toMatch(/^\| .* \|$/);
  });
});
