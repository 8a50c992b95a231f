import fc from 'fast-check';
import type { PlannerOffer } from '#features/advice/domain/planner/model.ts';
import type { Problem } from './reference.ts';

const credentials = ['diploma', 'test', 'card', 'licence', 'module'] as const;

const credential = fc.constantFrom(...credentials);

const group = fc.uniqueArray(credential, { minLength: 1, maxLength: 2 });

const validity = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }) },
);

const grant = fc.record({ credential, validMonths: validity });

const offer = fc.record({
  needs: fc.array(group, { maxLength: 2 }),
  grants: fc.array(grant, { minLength: 1, maxLength: 2 }),
  starts: fc.uniqueArray(fc.integer({ min: 0, max: 26 }), { minLength: 1, maxLength: 3 }),
  months: fc.integer({ min: 1, max: 14 }),
  load: fc.integer({ min: 0, max: 4 }),
  payments: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 2 }),
});

const held = fc.record({
  credential,
  until: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 30 })),
});

const person = fc.record({
  held: fc.array(held, { maxLength: 1 }),
  ceiling: fc.integer({ min: 2, max: 9 }),
  budgets: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
});

const named = (offers: readonly Omit<PlannerOffer, 'code'>[]): PlannerOffer[] =>
  offers.map((one, index) => ({ ...one, code: `offer-${index}` }));

/** Small catalogues in which everything that a planner can get wrong occurs, and small enough to try every plan. */
export const smallProblem: fc.Arbitrary<Problem> = fc.record({
  offers: fc.array(offer, { minLength: 1, maxLength: 6 }).map(named),
  goal: fc.array(group, { minLength: 1, maxLength: 3 }),
  horizon: fc.record({
    months: fc.integer({ min: 20, max: 36 }),
    intoSchoolYear: fc.integer({ min: 0, max: 11 }),
  }),
  person,
});

const groupBelow = (level: number) =>
  fc.uniqueArray(
    fc.integer({ min: Math.max(level - 3, 0), max: level - 1 }).map((one) => `c${one}`),
    { minLength: 1, maxLength: 2 },
  );

/** Grants one level up, needs levels below it. */
const chainOffer = fc.integer({ min: 0, max: 7 }).chain((level) =>
  fc.record({
    needs: level === 0 ? fc.constant([]) : fc.array(groupBelow(level), { maxLength: 2 }),
    grants: fc.uniqueArray(
      fc.record({
        credential: fc.integer({ min: Math.max(level - 1, 0), max: level }).map((one) => `c${one}`),
        validMonths: fc.oneof(
          { weight: 2, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.integer({ min: 3, max: 21 }) },
        ),
      }),
      { minLength: 1, maxLength: 2, selector: ({ credential }) => credential },
    ),
    starts: fc.uniqueArray(fc.integer({ min: 0, max: 36 }), { minLength: 2, maxLength: 6 }),
    months: fc.integer({ min: 1, max: 12 }),
    load: fc.integer({ min: 1, max: 9 }),
    payments: fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 2 }),
  }),
);

/** Catalogues of eight to fourteen offers in which chains are common: what one grants the next needs. */
export const largerProblem: fc.Arbitrary<Problem> = fc.record({
  offers: fc.array(chainOffer, { minLength: 8, maxLength: 14 }).map(named),
  goal: fc.array(fc.uniqueArray(fc.constantFrom('c5', 'c6', 'c7'), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 2,
  }),
  horizon: fc.record({
    months: fc.integer({ min: 30, max: 48 }),
    intoSchoolYear: fc.integer({ min: 0, max: 11 }),
  }),
  person: fc.record({
    held: fc.array(
      fc.record({
        credential: fc.constantFrom('c0', 'c1', 'c2'),
        until: fc.option(fc.integer({ min: 0, max: 30 })),
      }),
      { maxLength: 2 },
    ),
    ceiling: fc.integer({ min: 8, max: 20 }),
    budgets: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
  }),
});
