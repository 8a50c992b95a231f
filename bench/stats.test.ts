import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, medianRatio, percentile } from './stats.ts';

const some = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });

describe('median', () => {
  test.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('lies within what it is the middle of', () => {
    fc.assert(
      fc.property(some, (values) => {
        expect(median(values)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(median(values)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test('of nothing is a mistake', () => {
    expect(() => median([])).toThrow('nothing');
  });
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test.each([
    [hundred, 0.95, 95],
    [hundred, 1, 100],
    [hundred, 0.001, 1],
    [[7], 0.95, 7],
    [[1, 2], 0.5, 1],
    [[1, 2], 0.51, 2],
  ])('case %#', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  test('is not exceeded by at least that share', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const limit = percentile(values, share);
        const within = values.filter((value) => value <= limit).length;
        expect(within).toBeGreaterThanOrEqual(share * values.length - 1e-9);
        expect(values).toContain(limit);
      }),
    );
  });

  test('of nothing is a mistake', () => {
    expect(() => percentile([], 0.95)).toThrow('nothing');
  });
});

describe('medianRatio', () => {
  test('compares pair by pair, so that a slow minute counts on both sides', () => {
    expect(medianRatio([100, 10, 100], [200, 20, 200])).toBe(0.5);
    expect(medianRatio([1, 2, 9], [2, 4, 3])).toBe(0.5);
  });

  test.each([
    [[1, 2], [1]],
    [[1], [0]],
  ])('%j over %j is a mistake', (over, under) => {
    expect(() => medianRatio(over, under)).toThrow('compare');
  });
});
