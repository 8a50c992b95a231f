import { describe, expect, test } from 'vitest';
import { attack } from '#tests/support/figures/attack.ts';
import type { Leak } from '#tests/support/figures/attack.ts';
import { usefulness } from '#tests/support/figures/brute-force.ts';
import { randomFrom, throughTime } from '#tests/support/figures/population.ts';
import { figures } from './figures.ts';
import type { FiguresInput } from './figures.ts';
import { everyRule, hidingRules } from './rules.ts';
import type { HidingRule } from './rules.ts';
import type { Group } from './types.ts';

/** Schools of a board: how many people, and how many of them count. */
const board = (schools: Readonly<Record<string, readonly [number, number]>>): readonly Group[] => {
  const parts = Object.entries(schools).map(([key, [people, counted]]) => {
    const ids = Array.from({ length: people }, (_, index) => `${key}${index}`);
    return { key, parent: 'all', people: ids, cuts: { wish: ids.slice(0, counted) } };
  });
  const all = parts.flatMap(({ people }) => people);
  const wish = parts.flatMap(({ cuts }) => cuts.wish);
  return [{ key: 'all', people: all, cuts: { wish } }, ...parts];
};

const wishes = (input: Omit<FiguresInput, 'threshold'>, threshold = 5) =>
  figures({ threshold, ...input }).map(({ cuts }) => cuts['wish']);
const heads = (groups: readonly Group[], threshold = 5) =>
  figures({ threshold, groups }).map(({ people }) => people);

describe('what is shown of a cut', () => {
  const table: [string, Record<string, [number, number]>, (number | null)[]][] = [
    ['enough everywhere', { a: [12, 6], b: [15, 7] }, [13, 6, 7]],
    ['one to four count', { a: [12, 4], b: [15, 7], c: [14, 6] }, [17, null, 7, null]],
    ['all but one to four count', { a: [12, 9], b: [15, 7], c: [14, 6] }, [22, null, 7, null]],
    ['nobody, in fewer than twenty', { a: [19, 0], b: [15, 7], c: [14, 6] }, [13, null, 7, null]],
    ['nobody, in twenty', { a: [20, 0], b: [15, 7] }, [7, 0, 7]],
    ['everybody, in twenty', { a: [20, 20], b: [15, 7] }, [27, 20, 7]],
    ['two that hide each other', { a: [8, 3], b: [9, 4], c: [14, 6] }, [13, null, null, 6]],
    ['two that do not hide each other', { a: [4, 1], b: [4, 2], c: [14, 6] }, [9, null, null, null]],
    ['two of whom nobody counts', { a: [4, 0], b: [4, 0], c: [40, 20] }, [20, null, null, null]],
    ['too few in all', { a: [2, 1], b: [2, 1] }, [null, null, null]],
    ['an empty group', { a: [0, 0], b: [12, 6] }, [6, null, 6]],
  ];
  test.each(table)('%s', (_, schools, shown) => {
    expect(wishes({ groups: board(schools) })).toEqual(shown);
  });

  test('obeys a higher threshold', () => {
    const groups = board({ a: [30, 12], b: [40, 19] });
    expect(wishes({ groups })).toEqual([31, 12, 19]);
    expect(wishes({ groups }, 13)).toEqual([31, null, null]);
    expect(wishes({ groups }, 50)).toEqual([null, null, null]);
  });
});

test('how many people there are is hidden with what it could be worked out from', () => {
  expect(heads(board({ a: [3, 0], b: [9, 0], c: [12, 0] }))).toEqual([24, null, null, 12]);
  expect(heads(board({ a: [3, 0], b: [4, 0], c: [12, 0] }))).toEqual([19, null, null, 12]);
  expect(heads(board({ a: [12, 0], b: [13, 0] }), 13)).toEqual([25, null, null]);
});

describe('beside what was published before', () => {
  const first = board({ a: [14, 7], b: [16, 8] });
  const published = [{ groups: first, out: figures({ threshold: 5, groups: first }) }];
  const without = (groups: readonly Group[], gone: string): Group[] =>
    groups.map((group) => ({
      ...group,
      people: group.people.filter((id) => id !== gone),
      cuts: { wish: (group.cuts['wish'] ?? []).filter((id) => id !== gone) },
    }));

  test('the same people are shown again, also when something changed', () => {
    expect(wishes({ groups: first, published })).toEqual([15, 7, 8]);
    expect(wishes({ groups: board({ a: [14, 8], b: [16, 8] }), published })).toEqual([16, 8, 8]);
  });
  test('a number that no longer holds is not known: what it hides now cannot be had by subtracting', () => {
    const before = board({ a: [21, 5], b: [52, 16] });
    const shown = [{ groups: before, out: figures({ threshold: 5, groups: before }) }];
    expect(wishes({ groups: before, published: shown })).toEqual([21, 5, 16]);
    expect(wishes({ groups: board({ a: [21, 4], b: [52, 16] }), published: shown })).toEqual([
      null,
      null,
      16,
    ]);
  });
  test('who left alone is not told by what is missing', () => {
    const now = without(first, 'a0');
    expect(wishes({ groups: now })).toEqual([14, 6, 8]);
    expect(wishes({ groups: now, published })).toEqual([null, null, 8]);
  });
  test('nor who came alone', () => {
    expect(wishes({ groups: board({ a: [15, 8], b: [16, 8] }), published })).toEqual([null, null, 8]);
  });
  test('enough who came and went show the whole again', () => {
    const moved = board({ a: [14, 7], b: [16, 8], c: [12, 6] });
    expect(wishes({ groups: moved, published })).toEqual([21, 7, 8, 6]);
  });
});

describe('who adds and subtracts', () => {
  const leaksOf = (seed: number, left: HidingRule | null): readonly Leak[] => {
    const rules = new Set([...everyRule].filter((rule) => rule !== left));
    const { input, out } = throughTime(seed, seed % 3, (one) => figures(one, rules));
    return attack(input, out);
  };

  test('learns of nobody, in random boards over time', () => {
    for (let seed = 1; seed <= 120; seed += 1) expect(leaksOf(seed, null), `seed ${seed}`).toEqual([]);
  });

  test.each(hidingRules)('learns of somebody when one rule is left out: %s', (rule) => {
    const seeds = Array.from({ length: 120 }, (_, index) => index + 1);
    expect(seeds.some((seed) => leaksOf(seed, rule).length > 0)).toBe(true);
  });
});

test('no more is hidden than needed, and no total that is safe', () => {
  let hidden = 0;
  for (let seed = 1; seed <= 120; seed += 1) {
    const { input, out } = throughTime(seed, seed % 2, (one) => figures(one));
    if (input.groups.length > 6) continue;
    for (const found of usefulness(input, out)) {
      expect(found.totalsLost, `seed ${seed}`).toBe(0);
      expect(found.hidden, `seed ${seed}`).toBeLessThanOrEqual(1.5 * found.fewest);
      hidden += found.hidden;
    }
  }
  expect(hidden).toBeGreaterThan(100);
});

test('57 schools and 12 cuts take no time to speak of', () => {
  const random = randomFrom(1);
  const schools = Array.from({ length: 57 }, (_, school) =>
    Array.from({ length: 3 + Math.floor(random() * 30) }, (_, index) => `${school}-${index}`),
  );
  const cutsOf = (ids: readonly string[]) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, cut) => [
        `cut-${cut}`,
        ids.filter((id) => Number(id.split('-')[1]) % (cut + 2) === 0),
      ]),
    );
  const group = (key: string, parent: string | undefined, people: readonly string[]): Group => ({
    key,
    parent,
    people,
    cuts: cutsOf(people),
  });
  const groups = [group('all', undefined, schools.flat())];
  schools.forEach((people, index) => groups.push(group(`s${index}`, 'all', people)));
  figures({ threshold: 5, groups });
  const started = performance.now();
  const out = figures({ threshold: 5, groups });
  expect(out.filter(({ people }) => people !== null).length).toBeGreaterThan(45);
  expect(performance.now() - started).toBeLessThan(400);
});
