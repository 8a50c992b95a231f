import { describe, expect, test } from 'vitest';
import type { Atom } from './atoms.ts';
import { crossingTellsTooMuch } from './crossing.ts';
import type { System } from './crossing.ts';
import { everyRule } from './rules.ts';
import type { HidingRule } from './rules.ts';

const atom = (people: number, counted: number, ...cells: number[]): Atom => ({ people, counted, cells });
const valueOf = (classes: readonly Atom[], cell: number, isCounted: boolean): number =>
  classes.reduce(
    (sum, one) => sum + (one.cells.includes(cell) ? (isCounted ? one.counted : one.people) : 0),
    0,
  );

/** What is shown of these classes: cells of now, and cells that everybody saw before. */
function tells(
  classes: readonly Atom[],
  {
    now,
    before = [],
    rules = everyRule,
    isCounted = true,
    threshold = 5,
  }: Partial<System> & { now: readonly number[]; before?: readonly number[] },
): boolean {
  const row = (isEarlier: boolean) => (cell: number) => ({
    cell,
    value: valueOf(classes, cell, isCounted),
    isEarlier,
  });
  const rows = [...before.map(row(true)), ...now.map(row(false))];
  return crossingTellsTooMuch({ classes, rows, threshold, rules, isCounted });
}
const without = (rule: HidingRule) => new Set([...everyRule].filter((one) => one !== rule));

describe('cells that cross', () => {
  const apart = [atom(10, 5, 1), atom(11, 6, 2)];
  const onlyCombining = new Set<HidingRule>(['combining']);

  test('tell nothing when each is large enough', () => {
    expect(tells(apart, { now: [1, 2] })).toBe(false);
    expect(tells(apart, { now: [] })).toBe(false);
  });

  test('tell of too few, by taking one from the other', () => {
    const four = [atom(9, 5, 1), atom(4, 2, 1, 2), atom(8, 4, 2)];
    expect(tells(four, { now: [1, 2] })).toBe(false);
    const rest = [atom(9, 5, 1, 2), atom(4, 2, 2)];
    expect(tells(rest, { now: [1, 2] })).toBe(true);
    expect(tells(rest, { now: [1, 2], threshold: 4, rules: onlyCombining })).toBe(false);
    expect(tells(rest, { now: [1, 2], isCounted: false })).toBe(true);
    expect(tells([atom(9, 5, 1), atom(5, 0, 2)], { now: [1, 2], rules: onlyCombining })).toBe(false);
  });

  test('tell of too few in two small parts together', () => {
    const two = [atom(9, 5, 1, 2), atom(2, 1, 2), atom(2, 1, 2, 3), atom(9, 5, 3)];
    expect(tells(two, { now: [1, 2] })).toBe(true);
    const many = [atom(9, 5, 1, 2), atom(3, 1, 2), atom(2, 1, 2, 3), atom(9, 5, 3)];
    expect(tells(many, { now: [1, 2], rules: onlyCombining })).toBe(false);
  });

  test('what could be had before is not hidden any more', () => {
    const rest = [atom(9, 5, 1, 2), atom(4, 2, 2)];
    expect(tells(rest, { before: [1, 2], now: [] })).toBe(false);
    expect(tells(rest, { before: [1], now: [2] })).toBe(true);
    expect(tells(rest, { before: [2], now: [1] })).toBe(true);
  });

  test('tell the number of a set that a cell might not say', () => {
    const few = [atom(11, 5, 1, 2), atom(9, 2, 2)];
    expect(tells(few, { now: [1, 2] })).toBe(true);
    expect(tells(few, { now: [1, 2], isCounted: false })).toBe(false);
    expect(tells(few, { now: [1, 2], rules: without('few') })).toBe(false);
    expect(tells(few, { before: [1, 2], now: [] })).toBe(false);
  });

  describe('make certain of somebody, where no sum tells', () => {
    const rules = new Set<HidingRule>(['nobody-or-everybody']);
    const of = (one: Atom, last: Atom): readonly Atom[] => [one, atom(25, 10, 1, 2), last];
    const none = of(atom(3, 0, 1), atom(1, 1, 2));

    test.each<[string, readonly Atom[], Parameters<typeof tells>[1], boolean]>([
      ['nobody: there is no room beside', none, { now: [1, 2] }, true],
      ['everybody', of(atom(3, 3, 1), atom(1, 0, 2)), { now: [1, 2] }, true],
      ['nobody: there is room beside', of(atom(3, 0, 1), atom(2, 1, 2)), { now: [1, 2] }, false],
      ['some count', of(atom(3, 1, 1), atom(1, 1, 2)), { now: [1, 2] }, false],
      ['one cell alone', none, { now: [1] }, false],
      ['where it may be said', none, { now: [1, 2], rules: onlyCombining }, false],
      ['it was known before', none, { before: [1, 2], now: [] }, false],
      ['it was half known before', none, { before: [1], now: [2] }, true],
      ['only heads are shown', none, { now: [1, 2], isCounted: false }, false],
    ])('%s', (_, classes, seen, told) => {
      expect(tells(classes, { threshold: 1, rules, ...seen })).toBe(told);
    });
  });

  test('of more classes that hang together than can be looked at, it is taken for unsafe', () => {
    const one = (length: number) => Array.from({ length }, () => atom(30, 15, 1));
    expect(tells(one(17), { now: [1] })).toBe(false);
    expect(tells(one(18), { now: [1] })).toBe(true);
    expect(tells(one(18), { now: [1], isCounted: false })).toBe(false);
  });
});
