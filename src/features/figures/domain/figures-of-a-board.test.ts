import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { GroupFigures } from '#core/figures/types.ts';
import { shownTogether } from '#core/figures/together.ts';
import { displayOf } from './display.ts';
import type { DisplayGroup } from './display.ts';
import { groupsOf } from './groups.ts';
import { hideRelated } from './related.ts';

describe('which schools stand together', () => {
  test.each<[string, Record<string, number>, string[]]>([
    ['all are large enough', { a: 12, b: 15 }, []],
    ['two small ones', { a: 12, b: 7, c: 6 }, ['b', 'c']],
    ['one small one takes the next smallest along', { a: 12, b: 30, c: 4 }, ['a', 'c']],
    ['small ones that are too few together as well', { a: 12, b: 2, c: 3, d: 40 }, ['a', 'b', 'c']],
    ['all are small', { a: 3, b: 4 }, ['a', 'b']],
    ['no school', {}, []],
  ])('%s', (_, sizes, together) => {
    expect([...shownTogether(new Map(Object.entries(sizes)), 5)].sort()).toEqual(together);
  });
});

const members = (sizes: Record<string, number>) =>
  Object.entries(sizes).flatMap(([schoolId, size]) =>
    Array.from({ length: size }, (_, at) => ({ personId: `${schoolId}${at}`, schoolId })),
  );
const keys = { whole: 'all', together: 'small' };

test('a board is the whole, its large schools, and the small ones together; all small ones are the whole', () => {
  const cuts = [
    { name: 'x', people: new Set(['a1', 'b1', 'gone']), perSchool: true },
    { name: 'whole', people: new Set(['a1']), perSchool: false },
  ];
  const groups = groupsOf(members({ a: 12, b: 6, c: 4 }), cuts, 5, keys);
  expect(groups.map(({ key, parent, schoolIds, cuts: own }) => ({ key, parent, schoolIds, own }))).toEqual([
    { key: 'all', parent: undefined, schoolIds: ['a', 'b', 'c'], own: { x: ['a1', 'b1'], whole: ['a1'] } },
    { key: 'a', parent: 'all', schoolIds: ['a'], own: { x: ['a1'] } },
    { key: 'small', parent: 'all', schoolIds: ['b', 'c'], own: { x: ['b1'] } },
  ]);
  expect(groupsOf(members({ b: 6, c: 4 }), cuts, 5, keys).map(({ key }) => key)).toEqual(['all']);
});

describe('figures that hang together', () => {
  const hide = (cuts: Record<string, number | null>, people = 40) =>
    hideRelated(
      [{ key: 'all', people, cuts }],
      [
        { name: 'wish' },
        { name: 'can', within: 'wish' },
        { name: 'taken', family: 'line' },
        { name: 'rejected', family: 'line' },
        { name: 'why-a', within: 'rejected', family: 'why' },
        { name: 'why-b', within: 'rejected', family: 'why' },
      ],
      5,
    )[0]?.cuts;
  test.each<[string, Record<string, number | null>, Record<string, number | null>]>([
    ['enough of both', { wish: 12, can: 6 }, { wish: 12, can: 6 }],
    ['a rest of four', { wish: 12, can: 8 }, { wish: 12, can: null }],
    ['no rest: all of them', { wish: 12, can: 12 }, { wish: 12, can: null }],
    ['nobody of fewer than twenty', { wish: 12, can: 0 }, { wish: 12, can: null }],
    ['nobody of twenty', { wish: 20, can: 0 }, { wish: 20, can: 0 }],
    ['no whole to hold it against', { wish: null, can: 6 }, { wish: null, can: null }],
    ['two that exclude each other leave enough', { taken: 20, rejected: 12 }, { taken: 20, rejected: 12 }],
    ['and do not', { taken: 24, rejected: 13 }, { taken: 24, rejected: null }],
    [
      'reasons that leave two',
      { rejected: 13, 'why-a': 6, 'why-b': 5 },
      { rejected: 13, 'why-a': 6, 'why-b': null },
    ],
  ])('%s', (_, cuts, shown) => {
    expect(hide(cuts)).toEqual(shown);
  });
});

test('what cannot be shown anew stands as it was, with its day, for a year and for the same schools', () => {
  const day = isoDate('2026-12-01');
  const older = { value: 9, day: isoDate('2026-11-01') };
  const oldest = isoDate('2025-12-01');
  const group = { key: 'a', schoolIds: ['a'] };
  const before: DisplayGroup[] = [
    {
      ...group,
      cuts: { x: older, y: older, dropped: older, past: { ...older, day: isoDate('2025-11-01') } },
    },
    { key: 'small', schoolIds: ['b', 'c'], cuts: { x: older } },
  ];
  const shown: GroupFigures[] = [
    { key: 'a', people: null, cuts: { x: null, y: 11, past: null } },
    { key: 'small', people: null, cuts: { x: null } },
  ];
  expect(displayOf([group, { key: 'small', schoolIds: ['b', 'd'] }], shown, before, day, oldest)).toEqual([
    { ...group, cuts: { x: older, y: { value: 11, day } } },
    { key: 'small', schoolIds: ['b', 'd'], cuts: {} },
  ]);
});
