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
export function bestPlans(catalogue: CompiledCatalogue, person: PlannerPerson): Plan[] {
  const bounds = new Bounds(catalogue, person);
  const search = new Search(catalogue, person, bounds);
  if (search.isReached(0)) return [{ finish: 0, cost: 0, peak: 0, steps: [] }];
  const floor = new Float64Array(bounds.span);
  let found: Plan[] = [];
  let cap = person.ceiling;
  let isMore = true;
  while (isMore) {
    bounds.restrict(cap);
    search.restrict(cap);
    const round = roundOf({ bounds, search, known: found.filter(({ peak }) => peak <= cap), floor });
    isMore = round.length > 0;
    found = [...found.filter(({ peak }) => peak > cap), ...round];
    cap = Math.max(...round.map(({ peak }) => peak)) - 1;
  }
  return found.sort((a, b) => a.finish - b.finish || a.cost - b.cost);
}

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
