import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { largerProblem } from '#tests/support/planner/catalogues.ts';
import { modelOf } from '#tests/support/planner/model.ts';
import type { Limits } from '#tests/support/planner/model.ts';
import type { Problem } from '#tests/support/planner/reference.ts';
import { compileCatalogue } from './compile.ts';
import type { PlanValue } from './model.ts';
import { bestPlans } from './plans.ts';

/** The planner beside HiGHS, a mixed-integer solver, on catalogues too large to try every plan. */
let worker: Worker;

beforeAll(() => {
  worker = new Worker(new URL('../../../../../tests/support/planner/solver.worker.ts', import.meta.url));
});

afterAll(() => worker.terminate());

const answersOf = (models: readonly string[]): Promise<(number | null)[]> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answers: (number | null)[]) => {
      worker.off('error', reject);
      resolve(answers);
    });
    worker.postMessage(models);
  });

interface Question {
  readonly objective: keyof PlanValue;
  readonly limits: Limits;
}

/** Each measure by itself, and each within limits just above and just below what one of the plans takes. */
function questionsFor(plans: readonly PlanValue[], index: number): Question[] {
  const some = plans[index % Math.max(plans.length, 1)];
  const alone: Question[] = [
    { objective: 'finish', limits: {} },
    { objective: 'cost', limits: {} },
    { objective: 'peak', limits: {} },
  ];
  if (some === undefined) return alone.slice(0, 1);
  const within: Question[] = [
    { objective: 'cost', limits: { finish: some.finish, peak: some.peak } },
    { objective: 'peak', limits: { finish: some.finish, cost: some.cost } },
    { objective: 'finish', limits: { cost: some.cost, peak: some.peak } },
    { objective: 'cost', limits: { finish: some.finish, peak: some.peak - 1 } },
    { objective: 'finish', limits: { cost: Math.max(some.cost - 1, 0), peak: some.peak } },
  ];
  return [...alone, ...within.filter((_, at) => (at + index) % 5 < 2)];
}

function leastOf(plans: readonly PlanValue[], { objective, limits }: Question): number | null {
  const allowed = plans.filter(
    ({ finish, cost, peak }) =>
      finish <= (limits.finish ?? Infinity) &&
      cost <= (limits.cost ?? Infinity) &&
      peak <= (limits.peak ?? Infinity),
  );
  return allowed.length === 0 ? null : Math.min(...allowed.map((plan) => plan[objective]));
}

const solve = ({ offers, goal, horizon, person }: Problem) =>
  bestPlans(compileCatalogue(offers, goal, horizon), person);

/** All of them in `npm run proofs`; the solver takes long. */
const catalogues = process.env['PROOFS'] === '1' ? 1000 : 150;

it(`finds what a mixed-integer solver finds, on ${String(catalogues)} larger catalogues`, async () => {
  const problems = fc.sample(largerProblem, { numRuns: catalogues, seed: 3 });
  const asked = problems.flatMap((problem, index) => {
    const plans = solve(problem);
    return questionsFor(plans, index).map((question) => ({
      problem,
      question,
      found: leastOf(plans, question),
    }));
  });
  const answers = await answersOf(
    asked.map(({ problem, question }) => modelOf(problem, question.objective, question.limits)),
  );
  const differing = asked.filter(({ found }, index) => found !== answers[index]);
  expect(differing).toEqual([]);
  expect(asked.filter(({ found }) => found !== null).length).toBeGreaterThan(2.5 * catalogues);
}, 240_000);
