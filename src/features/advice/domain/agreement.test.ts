import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { agreementsOn } from './agreement.ts';

const { rules } = readNational();
const on = (day: string, age = 35) => agreementsOn(rules, { age }, isoDate(day));
const codes = (day: string, age?: number) => on(day, age).map(({ code }) => code);

describe('what holds beside hours and money', () => {
  test('is told with its values and its source', () => {
    const found = on('2026-11-21');
    expect(found.map(({ code, values }) => [code, values])).toEqual([
      ['cover-refuse', {}],
      ['cover-allowance', { least: 1200, most: 4500 }],
      ['talks', { count: 1 }],
      ['plan-age', { years: 1 }],
      ['term', { until: '2027-03-01' }],
    ]);
    for (const { source } of found) expect(source.length).toBeGreaterThan(4);
  });

  test.each([
    ['2025-10-31', 'cover-refuse', false],
    ['2025-11-01', 'cover-refuse', true],
    ['2027-03-01', 'term', true],
    ['2027-03-02', 'term', false],
  ] as const)('on %s %s is told: %s', (day, code, told) => {
    expect(codes(day).includes(code)).toBe(told);
  });

  test('the own contribution to leave is for later years only', () => {
    expect(codes('2026-11-21', 56)).not.toContain('later-years');
    expect(on('2026-11-21', 57).find(({ code }) => code === 'later-years')?.values).toEqual({
      percent: 40,
      above: 50,
    });
  });
});
