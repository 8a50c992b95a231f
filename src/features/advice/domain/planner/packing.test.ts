import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costTogether } from './packing.ts';
import type { Parcel } from './packing.ts';

const amount = fc.integer({ min: 0, max: 9 });

const parcels = fc.array(fc.array(fc.option(fc.tuple(amount, amount)), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

const budgets = fc.array(amount, { minLength: 3, maxLength: 3 });

type Options = readonly (readonly (readonly [number, number] | null)[])[];

const parcelsOf = (options: Options, left: readonly number[]): Parcel[] =>
  options.map((years) => ({
    payment: Float64Array.from(years, (one) => one?.[0] ?? Infinity),
    extra: Float64Array.from(years, (one) => one?.[1] ?? Infinity),
    alone: Math.min(
      ...years.map((one, year) =>
        one === null ? Infinity : Math.max(one[0] - (left[year] ?? 0), 0) + one[1],
      ),
    ),
  }));

/** Every way to put the parcels into years. */
function tried(options: Options, left: readonly number[]): number {
  let least = Infinity;
  const go = (index: number, due: readonly number[], extra: number): void => {
    const years = options[index];
    if (years === undefined) {
      least = Math.min(
        least,
        extra + due.reduce((sum, one, year) => sum + Math.max(one - (left[year] ?? 0), 0), 0),
      );
      return;
    }
    for (const [year, one] of years.entries())
      if (one !== null) go(index + 1, due.with(year, (due[year] ?? 0) + one[0]), extra + one[1]);
  };
  go(0, [0, 0, 0], 0);
  return least;
}

const possible = parcels.filter((options) => options.every((years) => years.some((one) => one !== null)));

it('finds what every way of spreading payments over school years would', () => {
  fc.assert(
    fc.property(possible, budgets, (options, left) => {
      expect(costTogether(parcelsOf(options, left), Float64Array.from(left), Infinity)).toBe(
        tried(options, left),
      );
    }),
    { numRuns: 2000 },
  );
});

it('only says that it is more than enough when it is', () => {
  fc.assert(
    fc.property(possible, budgets, fc.integer({ min: 0, max: 40 }), (options, left, enough) => {
      const cost = costTogether(parcelsOf(options, left), Float64Array.from(left), enough);
      const least = tried(options, left);
      expect(cost > enough ? least > enough : cost).toBe(cost > enough ? true : least);
    }),
    { numRuns: 2000 },
  );
});

it('leaves the budgets as they were', () => {
  const left = Float64Array.of(5, 5, 0);
  costTogether(
    parcelsOf(
      [
        [[4, 0], [4, 1], null],
        [[4, 0], null, null],
      ],
      [5, 5, 0],
    ),
    left,
    Infinity,
  );
  expect([...left]).toEqual([5, 5, 0]);
});
