import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largerProblem, smallProblem } from '#tests/support/planner/catalogues.ts';
import { coversValue, everyPlanTried, faultsOf } from '#tests/support/planner/reference.ts';
import type { Problem } from '#tests/support/planner/reference.ts';
import { compileCatalogue } from './compile.ts';
import type { Plan, PlannerOffer, PlannerPerson } from './model.ts';
import { bestPlans, plansWithin } from './plans.ts';

const solve = ({ offers, goal, horizon, person }: Problem): Plan[] =>
  bestPlans(compileCatalogue(offers, goal, horizon), person);

const anyProblem = fc.oneof(smallProblem, largerProblem);

describe('all plans on small catalogues', () => {
  it('are those that remain when every choice is tried', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const found = solve(problem).map((plan) => ({ ...plan, steps: plan.steps.length }));
        expect(found).toEqual(everyPlanTried(problem));
      }),
      { numRuns: 3000 },
    );
  }, 60_000);
});

describe('on any catalogue', () => {
  it('every plan can be carried out and weighs what it says', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        for (const plan of solve(problem)) expect(faultsOf(problem, plan)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('no plan is nowhere better than another', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const plans = solve(problem);
        for (const plan of plans) expect(plans.filter((other) => coversValue(other, plan))).toEqual([plan]);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the catalogue does not matter', () => {
    const shuffled = anyProblem.chain((problem) =>
      fc
        .shuffledSubarray([...problem.offers], { minLength: problem.offers.length })
        .map((offers) => [problem, { ...problem, offers }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([problem, other]) => {
        expect(solve(other)).toEqual(solve(problem));
      }),
      { numRuns: 500 },
    );
  });

  it('one more offer never makes it worse', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const fewer = solve({ ...problem, offers: problem.offers.slice(1) });
        const more = solve(problem);
        for (const plan of fewer) expect(more.some((other) => coversValue(other, plan))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('more hours a week never make it worse', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 1, max: 9 }), (problem, hours) => {
        const wider = solve({
          ...problem,
          person: { ...problem.person, ceiling: problem.person.ceiling + hours },
        });
        for (const plan of solve(problem)) expect(wider.some((other) => coversValue(other, plan))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('more budget never makes it worse', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 1, max: 50 }), (problem, cents) => {
        const budgets = [0, 1, 2, 3, 4].map((year) => (problem.person.budgets[year] ?? 0) + cents);
        const richer = solve({ ...problem, person: { ...problem.person, budgets } });
        for (const plan of solve(problem))
          expect(richer.some((other) => coversValue(other, plan))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('with at most so many choices', () => {
  const within = ({ offers, goal, horizon, person }: Problem, most: number) =>
    plansWithin(compileCatalogue(offers, goal, horizon), person, most);

  it.each([0, 1, 2, 5, 12])('%i: what is there can be carried out, and none beats another', (most) => {
    let cutShort = 0;
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { plans, isComplete } = within(problem, most);
        for (const plan of plans) {
          expect(faultsOf(problem, plan)).toEqual([]);
          expect(plans.filter((other) => coversValue(other, plan))).toEqual([plan]);
        }
        if (isComplete) expect(plans).toEqual(solve(problem));
        else cutShort += 1;
      }),
      { numRuns: 300, seed: most },
    );
    expect(cutShort).toBeGreaterThan(0);
  });

  it('enough is as good as no limit, and the same question has the same answer', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat({ max: 30 }), (problem, most) => {
        expect(within(problem, 1_000_000)).toEqual({ plans: solve(problem), isComplete: true });
        expect(within(problem, most)).toEqual(within(problem, most));
      }),
      { numRuns: 300 },
    );
  });
});

const offer = (code: string, more: Partial<PlannerOffer>): PlannerOffer => ({
  code,
  needs: [],
  grants: [{ credential: code, validMonths: null }],
  starts: [0],
  months: 1,
  load: 10,
  payments: [],
  ...more,
});

const somebody: PlannerPerson = { held: [], ceiling: 100, budgets: [] };

const horizon = { months: 48, intoSchoolYear: 0 };

interface Case {
  readonly name: string;
  readonly offers: readonly PlannerOffer[];
  readonly goal?: readonly (readonly string[])[];
  readonly person?: Partial<PlannerPerson>;
  /** Finish, cost, peak and steps of every plan. */
  readonly plans: readonly (readonly [number, number, number, string])[];
}

const test = { grants: [{ credential: 'test', validMonths: 21 }] };

const cases: readonly Case[] = [
  { name: 'nothing leads there', offers: [offer('other', {})], plans: [] },
  {
    name: 'what is held needs no step',
    offers: [offer('goal', {})],
    person: { held: [{ credential: 'goal', until: 0 }] },
    plans: [[0, 0, 0, '']],
  },
  {
    name: 'a certificate that is valid on the last day opens the door',
    offers: [offer('test', test), offer('goal', { needs: [['test']], starts: [22] })],
    plans: [[23, 0, 10, 'test@0 goal@22']],
  },
  {
    name: 'a certificate that has run out does not',
    offers: [offer('test', test), offer('goal', { needs: [['test']], starts: [23] })],
    plans: [],
  },
  {
    name: 'it is taken later when that keeps it valid',
    offers: [offer('test', { ...test, starts: [0, 3] }), offer('goal', { needs: [['test']], starts: [23] })],
    plans: [[24, 0, 10, 'test@3 goal@23']],
  },
  {
    name: 'what she holds opens the door until its last month',
    offers: [offer('goal', { needs: [['card']], starts: [5, 6] })],
    person: { held: [{ credential: 'card', until: 5 }] },
    plans: [[6, 0, 10, 'goal@5']],
  },
  {
    name: 'two at once is faster and heavier than one after the other',
    offers: [offer('goal', { starts: [0, 1] }), offer('also', { starts: [0] })],
    goal: [['goal'], ['also']],
    plans: [
      [1, 0, 20, 'also@0 goal@0'],
      [2, 0, 10, 'also@0 goal@1'],
    ],
  },
  {
    name: 'the ceiling forbids two at once',
    offers: [offer('goal', { starts: [0, 1] }), offer('also', { starts: [0] })],
    goal: [['goal'], ['also']],
    person: { ceiling: 19 },
    plans: [[2, 0, 10, 'also@0 goal@1']],
  },
  {
    name: 'the budget of a next school year pays when she waits for it',
    offers: [
      offer('goal', { starts: [0], payments: [40] }),
      offer('also', { starts: [0, 12], payments: [40] }),
    ],
    goal: [['goal'], ['also']],
    person: { budgets: [50, 50] },
    plans: [
      [1, 30, 20, 'also@0 goal@0'],
      [13, 0, 10, 'goal@0 also@12'],
    ],
  },
  {
    name: 'a later year of study is paid from the budget of that year',
    offers: [offer('goal', { months: 24, payments: [40, 70] })],
    person: { budgets: [50, 50] },
    plans: [[24, 20, 10, 'goal@0']],
  },
  {
    name: 'one course that grants two things is fewer steps than two that weigh the same',
    offers: [
      offer('a', { months: 2 }),
      offer('b', { months: 2, starts: [0] }),
      offer('both', {
        months: 2,
        load: 20,
        grants: ['a', 'b'].map((credential) => ({ credential, validMonths: null })),
      }),
    ],
    goal: [['a'], ['b']],
    plans: [[2, 0, 20, 'both@0']],
  },
  {
    name: 'what meets two of three goals counts once',
    offers: [
      offer('soon', { grants: [{ credential: 'a', validMonths: null }], payments: [25] }),
      offer('later', {
        grants: [{ credential: 'a', validMonths: null }],
        payments: [10],
        starts: [1],
        load: 20,
      }),
      offer('both', {
        grants: ['b', 'c'].map((credential) => ({ credential, validMonths: null })),
        payments: [20],
      }),
    ],
    goal: [['a'], ['b'], ['c']],
    plans: [
      [1, 45, 20, 'both@0 soon@0'],
      [2, 30, 20, 'both@0 later@1'],
    ],
  },
  {
    name: 'dear and fast, cheap and slow: both remain',
    offers: [
      offer('fast', { grants: [{ credential: 'goal', validMonths: null }], payments: [90] }),
      offer('slow', { grants: [{ credential: 'goal', validMonths: null }], payments: [20], months: 9 }),
    ],
    plans: [
      [1, 90, 10, 'fast@0'],
      [9, 20, 10, 'slow@0'],
    ],
  },
];

describe('a plan', () => {
  it.each(cases)('$name', ({ offers, goal = [['goal']], person = {}, plans }) => {
    const found = solve({ offers, goal, horizon, person: { ...somebody, ...person } });
    expect(
      found.map(({ finish, cost, peak, steps }) => [
        finish,
        cost,
        peak,
        steps.map(({ code, start }) => `${code}@${start}`).join(' '),
      ]),
    ).toEqual(plans);
  });
});
