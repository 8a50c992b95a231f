import { Bounds } from './bounds.ts';
import type { CompiledCatalogue } from './compile.ts';
import type { Plan, PlannerPerson } from './model.ts';
import { Search } from './search.ts';

/**
 * Every way to the goal that no other way beats in finish, cost and peak at once, by finish; for equal values the one with
 * the fewest steps. Exact: what is passed over cannot be better (docs/decisions/0014-exact-planner.md). Empty when there
 * is no way; one plan without steps when the goal is met already.
 *
 * In rounds: each finds, month by month, the plans that cost less than all that finish earlier. The next round allows only
 * what is lighter than the heaviest of those, until nothing is left.
 */
export const bestPlans = (catalogue: CompiledCatalogue, person: PlannerPerson): Plan[] =>
  plansWithin(catalogue, person, Infinity).plans;

export interface PlansFound {
  readonly plans: Plan[];
  /** False when the search stopped early: every plan can be carried out, and there may be better ones or others. */
  readonly isComplete: boolean;
}

/** The same with at most so many choices tried: a count, not a time, so that the same question has the same answer. */
export function plansWithin(
  catalogue: CompiledCatalogue,
  person: PlannerPerson,
  mostChoices: number,
): PlansFound {
  const bounds = new Bounds(catalogue, person);
  const search = new Search(catalogue, person, bounds, mostChoices);
  if (search.isReached(0)) return { plans: [{ finish: 0, cost: 0, peak: 0, steps: [] }], isComplete: true };
  const floor = new Float64Array(bounds.span);
  let found: Plan[] = [];
  let cap = person.ceiling;
  let isMore = true;
  while (isMore) {
    bounds.restrict(cap);
    search.restrict(cap);
    const round = roundOf({ bounds, search, known: found.filter(({ peak }) => peak <= cap), floor });
    isMore = round.length > 0 && !search.isCutShort;
    found = [...found.filter(({ peak }) => peak > cap), ...round];
    cap = Math.max(...round.map(({ peak }) => peak)) - 1;
  }
  found.sort((a, b) => a.finish - b.finish || a.cost - b.cost);
  const isComplete = !search.isCutShort;
  return { plans: isComplete ? found : found.filter((plan) => !isBeaten(plan, found)), isComplete };
}

/** Whether another is nowhere worse; of those that weigh the same none beats another. */
const isBeaten = (plan: Plan, plans: readonly Plan[]): boolean =>
  plans.some(
    (other) =>
      other.finish <= plan.finish &&
      other.cost <= plan.cost &&
      other.peak <= plan.peak &&
      (other.finish < plan.finish || other.cost < plan.cost || other.peak < plan.peak),
  );

interface Round {
  readonly bounds: Bounds;
  readonly search: Search;
  /** Plans of earlier rounds that are light enough for this one: what they cost can be had. */
  readonly known: readonly Plan[];
  /** Per month of finish: what it costs at least, by the rounds before; this round raises it. */
  readonly floor: Float64Array;
}

function knownIn(plans: readonly Plan[], month: number, below: number): Plan | undefined {
  for (const plan of plans) if (plan.finish === month && plan.cost < below) return plan;
  return undefined;
}

/** Under one ceiling: the cheapest plan of every month in which it becomes cheaper. */
function roundOf({ bounds, search, known, floor }: Round): Plan[] {
  const lowest = floor[bounds.span - 1] ?? 0;
  const round: Plan[] = [];
  let least = Infinity;
  for (let month = 0; month < bounds.span; month += 1) {
    const had = knownIn(known, month, least);
    const wanted = Math.min(had?.cost ?? Infinity, least);
    if (wanted > lowest) bounds.fillTo(month);
    const better = wanted > (floor[month] ?? 0) ? search.endIn(month, wanted) : null;
    const plan = better ?? had;
    if (plan !== undefined) {
      round.push(plan);
      least = plan.cost;
    }
    floor[month] = least;
  }
  return round;
}
