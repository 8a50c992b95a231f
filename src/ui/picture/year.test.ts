import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levels, place } from './year.ts';

describe('place', () => {
  test.each([
    ['2026-08-01', 0],
    ['2027-07-31', 100],
    ['2027-01-30', 50],
    ['2020-01-01', 0],
    ['2030-01-01', 100],
  ])('%s stands at %d per cent', (date, share) => {
    expect(place(date, '2026-08-01', '2027-07-31')).toBe(share);
  });
});

describe('levels', () => {
  test.each([
    [[], []],
    [
      [10, 20, 30],
      [0, 0, 0],
    ],
    [
      [10, 12, 14],
      [0, 1, 2],
    ],
    [
      [10, 12, 19, 20],
      [0, 1, 0, 1],
    ],
    [
      [50, 50, 50],
      [0, 1, 2],
    ],
  ])('%j', (places, rows) => {
    expect(levels(places)).toEqual(rows);
  });

  test('markers in one row never touch', () => {
    const sorted = fc
      .array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(sorted, (places) => {
        const rows = levels(places, 8);
        for (const row of new Set(rows)) {
          const here = places.filter((_, index) => rows[index] === row);
          here.slice(1).forEach((at, index) => expect(at - (here[index] ?? 0)).toBeGreaterThanOrEqual(8));
        }
      }),
    );
  });
});
