import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsFor, figures } from './spread.ts';

test('equal ratings pile up, then stand beside each other', () => {
  expect(dotsFor([3, 3, 3, 3, 3, 5])).toEqual([
    { value: 3, level: 0, shift: 0 },
    { value: 3, level: 1, shift: 0 },
    { value: 3, level: 0, shift: -13 },
    { value: 3, level: 1, shift: -13 },
    { value: 3, level: 0, shift: 13 },
    { value: 5, level: 0, shift: 0 },
  ]);
});

test('no two dots cover each other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 }), (values) => {
      const spots = dotsFor(values).map(
        (dot) => `${String(dot.value)} ${String(dot.level)} ${String(dot.shift)}`,
      );
      expect(new Set(spots).size).toBe(values.length);
    }),
  );
});

test.each([
  [[], ''],
  [[4], '4'],
  [[5, 3, 4, 4], '3, 4, 4, 5'],
])('figures of %j', (values, text) => {
  expect(figures(values)).toBe(text);
});
