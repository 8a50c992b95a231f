import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownTogether } from './together.ts';

const together = (sizes: Readonly<Record<string, number>>, threshold = 5): string =>
  [...shownTogether(new Map(Object.entries(sizes)), threshold)].toSorted().join(' ');

describe('schools that are shown as one group', () => {
  test.each([
    ['all are large', { a: 10, b: 30 }, ''],
    ['one is too small: the next smallest comes along', { a: 9, b: 12, c: 40 }, 'a b'],
    ['two small ones are enough', { a: 5, b: 5, c: 12 }, 'a b'],
    ['two small ones are not enough', { a: 4, b: 5, c: 12, d: 40 }, 'a b c'],
    ['three small ones', { a: 3, b: 3, c: 4, d: 40 }, 'a b c'],
    ['as small as another: the first by name', { a: 9, c: 12, b: 12 }, 'a b'],
    ['there is nobody else', { a: 3 }, 'a'],
    ['nobody works there', { a: 0, b: 11, c: 12 }, 'a b'],
    ['without schools', {}, ''],
  ])('%s', (_, sizes, expected) => {
    expect(together(sizes as unknown as Record<string, number>)).toBe(expected);
  });

  test('whatever the sizes: every school too small is in it, and never a large one more than is needed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), (sizes) => {
        const schools = new Map(sizes.map((size, index) => [`school-${String(index)}`, size]));
        const group = shownTogether(schools, 5);
        const small = [...schools].filter(([, size]) => size < 10);
        for (const [key] of small) expect(group.has(key)).toBe(true);
        if (small.length === 0) expect(group.size).toBe(0);
        const large = [...group].map((key) => schools.get(key) ?? 0).filter((size) => size >= 10);
        expect(large.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
