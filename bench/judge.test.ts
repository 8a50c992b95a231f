import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { limits, pages } from './pages.ts';
import type { CaseFigures, PageFigures, Results } from './results.ts';
import { showMarkdown, showResults } from './tables.ts';

const figures = { requestsPerSecond: 100, p50: 5, p95: 9, serverMs: 1, databaseMs: 1 };
const measured = (connections: number, rate: number, wait: number, compressed = false): CaseFigures => ({
  connections,
  compressed,
  product: figures,
  memory: figures,
  bytes: figures,
  overMemory: { requestsPerSecond: rate, p50: 1, p95: wait },
  overBytes: { requestsPerSecond: 0.2, p50: 1, p95: 1 },
});
const page = (key: PageFigures['key'], cases: readonly CaseFigures[], statements = 3): PageFigures => ({
  ...{ key, name: key, path: `/${key}`, persona: 'assistant', bytes: 1000, compressedBytes: 300 },
  ...{ transactions: 1, sameAsFloor: true, cases },
  statements: Array.from({ length: statements }, () => 'select 1'),
  profile: { busy: 0.5, groups: [{ name: 'svelte', share: 0.4 }], functions: [] },
});
const machine = { cores: 2, processor: 'one', memoryGb: 4, node: '24', postgres: '18' };
const results = (all: readonly PageFigures[]): Omit<Results, 'verdicts'> => ({
  machine,
  throughput: {
    date: '2026-11-21',
    commit: 'abc',
    figures: { rounds: 3, millisecondsPerRound: 100, pages: all },
  },
});
const met = (given: Omit<Results, 'verdicts'>, what: string): boolean | null | undefined =>
  judge(given).find((one) => one.what.includes(what))?.met;

describe('held against the targets', () => {
  test.each([
    [limits.rate, true],
    [limits.rate + 0.01, true],
    [limits.rate - 0.01, false],
  ])('%d of the floor at 8 connections is enough: %s', (rate, expected) => {
    expect(met(results([page('home', [measured(8, rate, 9)])]), 'Home: requests per second')).toBe(expected);
  });

  test.each([
    [limits.wait, true],
    [limits.wait - 0.1, true],
    [limits.wait + 0.1, false],
  ])('%d times the wait of the floor at 32 connections is fine: %s', (wait, expected) => {
    expect(met(results([page('plan', [measured(32, 0, wait)])]), 'Plan: p95 at 32')).toBe(expected);
  });

  test.each([
    [limits.statements, true],
    [limits.statements + 1, false],
  ])('%i statements for a page: %s', (statements, expected) => {
    expect(met(results([page('staff', [], statements)]), 'Staff list: statements')).toBe(expected);
  });

  test('the compressed round does not count, nor another number of connections', () => {
    const given = results([page('home', [measured(8, 0.9, 1, true), measured(1, 0.9, 1)])]);
    expect(met(given, 'Home: requests per second')).toBeNull();
  });

  test('what was not measured is neither met nor missed', () => {
    const verdicts = judge({ machine });
    expect(verdicts.length).toBeGreaterThan(pages.length);
    for (const verdict of verdicts) expect([verdict.figure, verdict.met], verdict.what).toEqual([null, null]);
  });

  test('a page that is not judged for speed still is for its statements', () => {
    const names = judge({ machine }).map(({ what }) => what);
    for (const { name, judged } of pages) {
      expect(names).toContain(`${name}: statements`);
      expect(
        names.some((what) => what.startsWith(`${name}: requests`)),
        name,
      ).toBe(judged);
    }
  });
});

describe('the tables', () => {
  const base = results([page('home', [measured(8, 0.6, 2), measured(8, 0.7, 2, true)])]);
  const whole: Results = { ...base, verdicts: judge(base) };

  test('say of every target what was measured and whether it was reached', () => {
    const text = showResults(whole);
    for (const verdict of whole.verdicts) expect(text).toContain(verdict.what);
    expect(text).toContain('not measured');
    expect(text).toMatch(/Home: requests per second.*0\.60 ×.*at least 0\.50 ×.*yes/);
  });

  test('leave out the parts that were not measured', () => {
    expect(showResults(whole)).not.toContain('FROM CLONE TO FIRST PAGE');
    const fresh = { install: 1, build: 2, start: 3, total: 6, secondStart: 4 };
    const more: Results = { ...whole, fresh: { date: '2026-11-21', commit: 'abc', figures: fresh } };
    expect(showResults(more)).toContain('FROM CLONE TO FIRST PAGE');
  });

  test('in Markdown every row has as many cells as its head', () => {
    const tables = showMarkdown(whole).split('### ').slice(1);
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const widths = table
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.split(' | ').length);
      expect(new Set(widths).size, table.slice(0, 40)).toBe(1);
    }
  });
});
