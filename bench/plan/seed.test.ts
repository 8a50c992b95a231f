import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf, goals, horizon } from './catalogue.ts';
import { peopleOf } from './people.ts';
import { exponentOf, plot } from './plot.ts';
import { between, pick, seeded } from './seed.ts';

describe('numbers that look random', () => {
  test('are the same for one seed, and others for another', () => {
    const take = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 5 }, () => random());
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  test('lie between, both ends included, and reach both ends', () => {
    const random = seeded(3);
    const all = Array.from({ length: 2000 }, () => between(random, 2, 5));
    expect([...new Set(all)].sort()).toEqual([2, 3, 4, 5]);
  });

  test('spread evenly enough over ten boxes', () => {
    const random = seeded(11);
    const boxes = Array.from({ length: 10 }, () => 0);
    for (let turn = 0; turn < 10_000; turn += 1) {
      const box = Math.floor(random() * 10);
      boxes[box] = (boxes[box] ?? 0) + 1;
    }
    for (const count of boxes) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('one of several, and a mistake when there is none', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer(), { minLength: 1, maxLength: 9 }), (seed, from) => {
        expect(from).toContain(pick(seeded(seed), from));
      }),
    );
    expect(() => pick(seeded(1), [])).toThrow('nothing');
  });
});

describe('the catalogue of the benchmark', () => {
  const offers = catalogueOf(200);

  test('has as many offers as asked, each with a code of its own', () => {
    expect(offers).toHaveLength(200);
    expect(new Set(offers.map(({ code }) => code)).size).toBe(200);
  });

  test('offers start within the horizon, last at least a month and cost whole cents for each started year', () => {
    for (const { starts, months, payments, load } of offers) {
      for (const start of starts) expect(start >= 0 && start < horizon.months).toBe(true);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(months).toBeGreaterThanOrEqual(1);
      expect(load).toBeGreaterThan(0);
      expect(payments).toHaveLength(Math.ceil(months / 12));
      for (const cents of payments) expect(cents >= 0 && Number.isInteger(cents)).toBe(true);
    }
  });

  test('a larger one begins with the smaller one', () => {
    expect(catalogueOf(50)).toEqual(offers.slice(0, 50));
  });

  test.each(Object.entries(goals))('something in it leads to «%s»', (_, wanted) => {
    const given = new Set(offers.flatMap(({ grants }) => grants.map(({ credential }) => credential)));
    for (const group of wanted) expect(group.some((one) => given.has(one))).toBe(true);
  });
});

test('people ask for what they are asked about, within what they have', () => {
  const names = Object.keys(goals);
  for (const { goal, person } of peopleOf(100, names)) {
    expect(names).toContain(goal);
    expect(person.held.length).toBeGreaterThan(0);
    expect(person.ceiling).toBeGreaterThanOrEqual(6 * 60);
    for (const cents of person.budgets) expect(cents >= 0 && Number.isInteger(cents)).toBe(true);
    for (const { until } of person.held) if (until !== null) expect(until).toBeGreaterThanOrEqual(0);
  }
});

describe('the picture', () => {
  test.each([
    [
      [
        { size: 50, milliseconds: 1 },
        { size: 100, milliseconds: 2 },
      ],
      1,
    ],
    [
      [
        { size: 50, milliseconds: 1 },
        { size: 100, milliseconds: 4 },
      ],
      2,
    ],
    [
      [
        { size: 50, milliseconds: 3 },
        { size: 100, milliseconds: 3 },
      ],
      0,
    ],
    [
      [
        { size: 100, milliseconds: 1 },
        { size: 50, milliseconds: 2 },
      ],
      -1,
    ],
  ])('%j grows by the power %d', (points, exponent) => {
    expect(exponentOf(points)).toBeCloseTo(exponent, 10);
  });

  test('more offers stand further right, more time stands higher', () => {
    const picture = plot([
      { size: 50, milliseconds: 0.5 },
      { size: 800, milliseconds: 400 },
    ]);
    const circles = [...picture.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const [first, second] = circles;
    if (!first || !second) return expect.fail('two points');
    expect(second[0]).toBeGreaterThan(first[0]);
    expect(second[1]).toBeLessThan(first[1]);
  });

  test('says the time with two figures that count', () => {
    expect(
      plot([
        { size: 50, milliseconds: 12.345 },
        { size: 100, milliseconds: 0.0456 },
      ]),
    ).toMatch(/>12<.*>0\.046</s);
  });
});
