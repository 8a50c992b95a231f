import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestPeople, showable, showableBesideTotal, standsBeside } from './few-people.ts';
import type { PeopleGroup } from './few-people.ts';

const people = (from: number, count: number): Set<string> =>
  new Set(Array.from({ length: count }, (_, index) => String(from + index)));

const groups = (sizes: Readonly<Record<string, number>>): PeopleGroup[] => {
  let from = 0;
  return Object.entries(sizes).map(([key, size]) => {
    const group = { key, people: people(from, size) };
    from += size;
    return group;
  });
};

describe('which groups are shown', () => {
  const cases: [string, Record<string, number>, string[], boolean, string[], boolean][] = [
    ['enough everywhere', { a: 5, b: 8 }, ['a', 'b'], true, ['a', 'b'], true],
    ['one small group hides a second', { a: 5, b: 8, c: 2 }, ['b'], true, ['b'], true],
    ['two small groups hide each other', { a: 9, b: 3, c: 2 }, ['a'], true, ['a'], true],
    [
      'an empty group: groups first, or the total first',
      { a: 5, b: 8, c: 6, d: 0 },
      ['a', 'b', 'c'],
      false,
      ['b'],
      true,
    ],
    ['one group alone', { a: 7 }, ['a'], true, ['a'], true],
    ['everybody in one of two', { a: 7, b: 0 }, ['a'], false, [], true],
    ['all small, enough together', { a: 4, b: 3 }, [], true, [], true],
    ['all small, few together', { a: 2, b: 2 }, [], false, [], false],
    ['nobody', { a: 0 }, [], false, [], false],
  ];
  test.each(cases)('%s', (_, sizes, shown, total, besideTotal, totalToo) => {
    expect(showable(groups(sizes))).toEqual({ shown: new Set(shown), isTotalShown: total });
    expect(showableBesideTotal(groups(sizes))).toEqual({
      shown: new Set(besideTotal),
      isTotalShown: totalToo,
    });
  });

  test('what another rule hides takes a second one with it', () => {
    const { shown } = showableBesideTotal(groups({ a: 9, b: 6, c: 8 }), new Set(['a']));
    expect(shown).toEqual(new Set(['c']));
  });
});

describe('who subtracts', () => {
  const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 12 }));

  test.each([
    ['groups first', showable],
    ['total first', showableBesideTotal],
  ])('never gets one to four people from total and groups: %s', (_, rule) => {
    fc.assert(
      fc.property(sizes, (drawn) => {
        const all = groups(drawn);
        const { shown, isTotalShown } = rule(all);
        const size = (list: readonly PeopleGroup[]): number =>
          list.reduce((sum, group) => sum + group.people.size, 0);
        const visible = all.filter(({ key }) => shown.has(key));
        for (const group of visible) expect(group.people.size).toBeGreaterThanOrEqual(fewestPeople);
        if (!isTotalShown) return;
        const hidden = size(all) - size(visible);
        expect(hidden === 0 || hidden >= fewestPeople).toBe(true);
        expect(size(all)).toBeGreaterThanOrEqual(fewestPeople);
      }),
    );
  });
});

describe('one figure beside another', () => {
  test.each([
    ['nobody', people(0, 0), [people(0, 9)], true],
    ['too few', people(0, 4), [], false],
    ['enough, alone', people(0, 5), [], true],
    ['the same people', people(0, 6), [people(0, 6)], true],
    ['four fewer than the whole', people(0, 8), [people(0, 12)], false],
    ['four more than a part', people(0, 12), [people(0, 8)], false],
    ['five fewer than the whole', people(0, 7), [people(0, 12)], true],
    ['almost as many, but other people', people(3, 8), [people(0, 8)], true],
  ])('%s', (_, one, others, stands) => {
    expect(standsBeside(one, others)).toBe(stands);
  });

  test('does not matter which of the two came first', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 12 }).map(String)).map((ids) => new Set(ids));
    fc.assert(
      fc.property(some, some, (one, other) => {
        const both = standsBeside(one, []) && standsBeside(other, []);
        expect(both && standsBeside(one, [other])).toBe(both && standsBeside(other, [one]));
      }),
    );
  });
});
