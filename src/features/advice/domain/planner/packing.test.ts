import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costTogether } from './packing.ts';
import type { Parcel } from './packing.ts';

const amount = fc.integer({ min: 0, max: 9 });

const option = fc.option(amount, { nil: Infinity });

/** Per parcel the payment in each of three years, and what every other way costs. */
const parcels = fc.array(fc.tuple(fc.array(option, { minLength: 3, maxLength: 3 }), option), {
  minLength: 1,
  maxLength: 4,
});

const budgets = fc.array(amount, { minLength: 3, maxLength: 3 });

type Options = readonly (readonly [payments: readonly number[], otherwise: number])[];

const parcelsOf = (options: Options, left: readonly number[]): Parcel[] =>
  options.map(([payments, otherwise]) => ({
    payment: Float64Array.from(payments),
    otherwise,
    alone: Math.min(otherwise, ...payments.map((one, year) => Math.max(one - (left[year] ?? 0), 0))),
  }));

/** Every way to put the parcels into years. */
function tried(options: Options, left: readonly number[]): number {
  let least = Infinity;
  const go = (index: number, due: readonly number[], extra: number): void => {
    const one = options[index];
    if (one === undefined) {
      const above = due.reduce((sum, total, year) => sum + Math.max(total - (left[year] ?? 0), 0), 0);
      least = Math.min(least, extra + above);
      return;
    }
    const [payments, otherwise] = one;
    go(index + 1, due, extra + otherwise);
    for (const [year, payment] of payments.entries())
      go(index + 1, due.with(year, (due[year] ?? 0) + payment), extra);
  };
  go(0, [0, 0, 0], 0);
  return least;
}

const possible = parcels.filter((options) =>
  options.every(([payments, otherwise]) => Math.min(otherwise, ...payments) < Infinity),
);

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
  const options: Options = [
    [[4, 4, Infinity], Infinity],
    [[4, Infinity, Infinity], 3],
  ];
  costTogether(parcelsOf(options, [5, 5, 0]), left, Infinity);
  expect([...left]).toEqual([5, 5, 0]);
});
