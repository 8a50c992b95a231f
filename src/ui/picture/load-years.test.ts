import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { only, rendered } from '#tests/support/html.ts';
import { barsOf, ceilingAt, loadHeight } from './load-years.ts';
import LoadYears from './LoadYears.svelte';
import type { LoadYear } from './types.ts';

const year = (amounts: readonly number[]): LoadYear => ({
  label: '2026–2027',
  note: '€ 500',
  months: amounts.map((amount) => ({ label: 'aug', amount, text: `${String(amount)} u` })),
});

describe('the bars of a year', () => {
  test('are as high as their month is heavy', () => {
    const bars = barsOf(year([0, 10, 20]), 20);
    expect(bars.map(({ height }) => height)).toEqual([0, loadHeight / 2, loadHeight]);
    expect(bars.map(({ x }) => x)).toEqual([0, 100 / 12, 200 / 12]);
  });

  test('say their amount where it begins or changes, and nothing where nothing is', () => {
    expect(barsOf(year([0, 8, 8, 12, 0, 12]), 20).map(({ text }) => text)).toEqual([
      '',
      '8 u',
      '',
      '12 u',
      '',
      '12 u',
    ]);
  });

  test('are flat when there is nothing at all', () => {
    expect(barsOf(year([0, 0]), 0).map(({ height }) => height)).toEqual([0, 0]);
  });
});

test.each([
  [20, 20, 0],
  [10, 20, loadHeight / 2],
  [30, 20, null],
  [10, 0, null],
])('a limit of %i with %i at most lies at %s', (ceiling, most, at) => {
  expect(ceilingAt(ceiling, most)).toBe(at);
});

test('the picture has its table', () => {
  const root = rendered(
    render(LoadYears, {
      props: {
        title: 'Uren per week',
        years: [year([8, 8])],
        ceiling: 12,
        ceilingText: 'Jouw grens',
        table: { summary: 'Als tabel', head: ['Jaar', 'Uren'], rows: [['2026–2027', '8 uur']] },
      },
    }),
  );
  expect(only(root, 'table').text).toContain('2026–2027 8 uur');
  expect(root.text).toContain('Jouw grens');
  expect(only(root, 'figcaption').text).toBe('Uren per week');
});
