import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Atom } from './atoms.ts';
import { isPinned } from './pinned.ts';
import { enoughForNobody } from './rules.ts';

const atom = (people: number, counted: number, ...cells: number[]): Atom => ({ people, counted, cells });
const pinned = (classes: readonly Atom[], index: number, ...shown: number[]): boolean =>
  isPinned(classes, index, new Set(shown));

describe('whether nobody or everybody of a class counts in every way that fits', () => {
  test.each<[string, readonly Atom[], readonly number[], boolean]>([
    ['in a cell that is not shown', [atom(3, 0, 1)], [], false],
    ['in one of two cells that is shown', [atom(3, 0, 1, 2), atom(3, 2, 2)], [2], false],
    ['alone in a shown cell', [atom(3, 0, 1)], [1], true],
    ['all of them, alone in a shown cell', [atom(3, 3, 1)], [1], true],
    ['beside one who counts instead', [atom(3, 0, 1), atom(2, 1, 1)], [1], false],
    ['beside one who does not count instead', [atom(3, 3, 1), atom(2, 1, 1)], [1], false],
    ['beside one of whom nobody is left to give', [atom(3, 0, 1), atom(2, 0, 1)], [1], true],
    ['beside one of whom everybody counts already', [atom(3, 3, 1), atom(2, 2, 1)], [1], true],
    ['beside one in another cell', [atom(3, 0, 1), atom(2, 1, 2)], [1, 2], true],
    ['by way of a third', [atom(1, 0, 1), atom(2, 1, 1, 2), atom(2, 1, 2)], [1, 2], false],
    ['by way of a third who cannot give', [atom(1, 0, 1), atom(2, 1, 1, 2), atom(2, 2, 2)], [1, 2], true],
    [
      'in two cells that both have to be put right',
      [atom(1, 0, 1, 2), atom(1, 1, 1), atom(1, 1, 2)],
      [1, 2],
      false,
    ],
    ['in two cells of which one cannot', [atom(1, 0, 1, 2), atom(1, 1, 1), atom(1, 0, 2)], [1, 2], true],
    ['with a cell beside it that nobody sees', [atom(1, 0, 1), atom(1, 1, 1, 2), atom(1, 1, 2)], [1], false],
    ['of a class that is not there', [], [1], false],
  ])('%s', (_, classes, shown, certain) => {
    expect(pinned(classes, 0, ...shown)).toBe(certain);
  });

  test('of a large cell that nobody or everybody counts may be said, so it is no secret', () => {
    const large = enoughForNobody - 3;
    for (const all of [false, true]) {
      const of = (people: number) => atom(people, all ? people : 0, 1);
      expect(pinned([of(3), of(large)], 0, 1)).toBe(false);
      expect(pinned([of(3), of(large - 1)], 0, 1)).toBe(true);
      expect(pinned([of(3), of(large), atom(9, 4, 2)], 0, 1, 2)).toBe(false);
      expect(pinned([of(3), atom(large, 0, 1), atom(large, large, 1)], 0, 2)).toBe(false);
    }
    expect(pinned([atom(3, 0, 1, 2), atom(large, 0, 1)], 0, 1, 2)).toBe(false);
    expect(pinned([atom(3, 0, 1, 2), atom(large, 0, 1)], 0, 2)).toBe(true);
    expect(pinned([atom(30, 0, 1), atom(3, 0, 2)], 1, 1, 2)).toBe(true);
  });

  const classes = fc
    .array(
      fc.record({
        people: fc.integer({ min: 1, max: 3 }),
        part: fc.integer({ min: 0, max: 3 }),
        cells: fc.uniqueArray(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.map(({ people, part, cells }) => atom(people, Math.min(people, part), ...cells)));

  test('is what trying every way says', () => {
    fc.assert(
      fc.property(classes, fc.subarray([1, 2, 3]), (all, shown) => {
        const own = all[0];
        if (own === undefined || (own.counted > 0 && own.counted < own.people)) return;
        if (!own.cells.some((cell) => shown.includes(cell))) return;
        const wanted = own.counted + (own.counted === 0 ? 1 : -1);
        const other = waysOf(all).some(
          (counts) =>
            counts[0] === wanted &&
            shown.every(
              (cell) =>
                sumIn(all, counts, cell) ===
                sumIn(
                  all,
                  all.map(({ counted }) => counted),
                  cell,
                ),
            ),
        );
        expect(pinned(all, 0, ...shown)).toBe(!other);
      }),
      { numRuns: 500 },
    );
  });
});

/** Every way in which people of these classes can count. */
const waysOf = (classes: readonly Atom[]): readonly (readonly number[])[] =>
  classes.reduce<readonly (readonly number[])[]>(
    (ways, { people }) =>
      ways.flatMap((way) => Array.from({ length: people + 1 }, (_, count) => [...way, count])),
    [[]],
  );

const sumIn = (classes: readonly Atom[], counts: readonly number[], cell: number): number =>
  classes.reduce((sum, { cells }, at) => sum + (cells.includes(cell) ? (counts[at] ?? 0) : 0), 0);
