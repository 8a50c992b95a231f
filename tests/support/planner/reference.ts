import type {
  Horizon,
  Plan,
  PlannerOffer,
  PlannerPerson,
  PlanValue,
} from '#features/advice/domain/planner/model.ts';

/** One offer at one of its starts. */
interface Taken {
  readonly offer: PlannerOffer;
  readonly start: number;
}

export interface Problem {
  readonly offers: readonly PlannerOffer[];
  readonly goal: readonly (readonly string[])[];
  readonly horizon: Horizon;
  readonly person: PlannerPerson;
}

/** What is wrong with a plan, in words; empty when it can be carried out and its values are true. Shares no code with the planner. */
export function faultsOf(problem: Problem, plan: Plan): string[] {
  const taken = plan.steps.flatMap(({ code, start }) =>
    problem.offers.filter((offer) => offer.code === code).map((offer) => ({ offer, start })),
  );
  const value = valueOf(problem, taken);
  return [
    ...(taken.length === plan.steps.length ? [] : ['a step that is no offer']),
    ...(new Set(plan.steps.map(({ code }) => code)).size === taken.length ? [] : ['an offer taken twice']),
    ...impossible(problem, taken),
    ...(['finish', 'cost', 'peak'] as const)
      .filter((name) => plan[name] !== value[name])
      .map((name) => `${name} is ${plan[name]} and should be ${value[name]}`),
  ];
}

function impossible({ goal, horizon, person, offers }: Problem, taken: readonly Taken[]): string[] {
  const has = (credential: string, month: number): boolean =>
    person.held.some(
      (held) => held.credential === credential && (held.until === null || month <= held.until),
    ) ||
    taken.some(({ offer, start }) =>
      offer.grants.some((grant) => {
        const since = month - (start + offer.months);
        return (
          grant.credential === credential &&
          since >= 0 &&
          (grant.validMonths === null || since <= grant.validMonths)
        );
      }),
    );
  const meets = (needs: readonly (readonly string[])[], month: number): boolean =>
    needs.every((group) => group.some((credential) => has(credential, month)));
  const finish = Math.max(0, ...taken.map(({ offer, start }) => start + offer.months));
  const faults = taken.flatMap(({ offer, start }) => [
    ...(offers.includes(offer) && offer.starts.includes(start) ? [] : [`${offer.code} does not start then`]),
    ...(meets(offer.needs, start) ? [] : [`${offer.code} may not start`]),
    ...(start + offer.months <= horizon.months ? [] : [`${offer.code} ends too late`]),
  ]);
  if (!meets(goal, finish)) faults.push('the goal is not met');
  if (valueOf({ horizon, person }, taken).peak > person.ceiling) faults.push('too heavy');
  return faults;
}

function valueOf(
  { horizon, person }: Pick<Problem, 'horizon' | 'person'>,
  taken: readonly Taken[],
): PlanValue {
  const due = new Map<number, number>();
  const load = new Map<number, number>();
  for (const { offer, start } of taken) {
    for (let month = start; month < start + offer.months; month += 1)
      load.set(month, (load.get(month) ?? 0) + offer.load);
    for (const [index, payment] of offer.payments.entries()) {
      const year = Math.floor((start + 12 * index + horizon.intoSchoolYear) / 12);
      due.set(year, (due.get(year) ?? 0) + payment);
    }
  }
  return {
    finish: Math.max(0, ...taken.map(({ offer, start }) => start + offer.months)),
    cost: [...due].reduce(
      (sum, [year, amount]) => sum + Math.max(amount - (person.budgets[year] ?? 0), 0),
      0,
    ),
    peak: Math.max(0, ...load.values()),
  };
}

/** Whether the first is nowhere worse than the second. */
export const coversValue = (a: PlanValue, b: PlanValue): boolean =>
  a.finish <= b.finish && a.cost <= b.cost && a.peak <= b.peak;

/**
 * The same question answered by trying every choice of offers and starts: every value that no other beats, by finish and
 * cost, with the fewest steps that reach it. Only for a handful of offers.
 */
export function everyPlanTried(problem: Problem): (PlanValue & { steps: number })[] {
  let front: (PlanValue & { steps: number })[] = [];
  const go = (index: number, taken: readonly Taken[]): void => {
    const offer = problem.offers[index];
    if (offer !== undefined) {
      go(index + 1, taken);
      for (const start of offer.starts) go(index + 1, [...taken, { offer, start }]);
      return;
    }
    const value = { ...valueOf(problem, taken), steps: taken.length };
    if (
      front.some((old) => coversValue(old, value) && (!coversValue(value, old) || old.steps <= value.steps))
    )
      return;
    if (impossible(problem, taken).length > 0) return;
    front = [...front.filter((old) => !coversValue(value, old)), value];
  };
  go(0, []);
  return front.sort((a, b) => a.finish - b.finish || a.cost - b.cost);
}
