import type { Bounds } from './bounds.ts';
import type { CompiledCatalogue, Group, Provider, Run } from './compile.ts';
import type { Plan, PlannerPerson } from './model.ts';
import { costTogether } from './packing.ts';
import type { Parcel } from './packing.ts';
import { isMetBy, Schedule } from './schedule.ts';

/** What a plan weighs in a month of finish: cost before peak before the number of steps. */
export interface Weight {
  readonly cost: number;
  readonly peak: number;
  readonly steps: number;
}

/** A group that must be met at a month and is not yet, what still could, and what that takes at least. */
interface Open {
  readonly group: Group;
  readonly month: number;
  candidates: readonly Provider[];
  /** At least, with its way. */
  cost: number;
  peak: number;
  /** Whether something that is chosen may be on its way, so that only the candidates themselves count. */
  isTouched: boolean;
  /** Whether the candidates are those that still fit. */
  isWeighed: boolean;
}

/** A run that could be put in, and what the plan takes with it at least, beyond what is chosen. */
interface Choice {
  readonly run: Run;
  readonly least: Weight;
}

/**
 * Finds the lightest plan that finishes in a month. Goes back in time: from the run that finishes last to what it needs, to
 * what that needs, and leaves a branch as soon as its bound is no lighter than what is there.
 */
export class Search {
  readonly #catalogue: CompiledCatalogue;
  readonly #bounds: Bounds;
  readonly #schedule: Schedule;
  /** Per run: 1 when the choices above this one have dealt with all plans that it is in. */
  readonly #done: Uint8Array;
  /** Per run, of the choice that is being made: what it and the way to it take at least. */
  readonly #cost: Float64Array;
  readonly #peak: Float64Array;
  /** Per group and month that was looked at: what could meet it. */
  #known = new Map<number, readonly Provider[]>();
  #cap = Infinity;
  /** No plan that is not lighter than this is wanted. */
  #limit: Weight = nothing;
  /** The steps of the plan that set the limit; empty when none did. */
  #found: Plan['steps'] = [];
  /** How many more choices may be tried. */
  #choicesLeft: number;

  constructor(catalogue: CompiledCatalogue, person: PlannerPerson, bounds: Bounds, mostChoices: number) {
    this.#choicesLeft = mostChoices;
    this.#catalogue = catalogue;
    this.#bounds = bounds;
    this.#schedule = new Schedule(catalogue, person);
    ({ done: this.#done, cost: this.#cost, peak: this.#peak } = catalogue.workspace);
  }

  /** From now on no month of a plan may be heavier than this. */
  restrict(cap: number): void {
    this.#cap = cap;
    this.#known = new Map();
  }

  /** Whether it had to leave choices untried. */
  get isCutShort(): boolean {
    return this.#choicesLeft < 0;
  }

  isReached(month: number): boolean {
    return this.#catalogue.goal.every((group) => this.#holds(group, month));
  }

  /** The lightest plan that costs less than the limit and of which the last run finishes in this month; null when none. */
  endIn(finish: number, limit: number): Plan | null {
    const unmet: Group[] = [];
    for (const group of this.#catalogue.goal) {
      if (this.#holds(group, finish)) continue;
      if (this.#bounds.costAt(group, finish) >= limit) return null;
      unmet.push(group);
    }
    const last = this.#lastOnes(unmet, finish, limit);
    if (last.length === 0) return null;
    this.#limit = { cost: limit, peak: -1, steps: 0 };
    this.#found = [];
    const open = unmet.map((group) => this.#open(group, finish));
    this.#choose(last.sort(lightestFirst), open);
    const { cost, peak } = this.#limit;
    return this.#found.length === 0 ? null : { finish, cost, peak, steps: this.#found };
  }

  /** The runs that can be the last: they meet a part of the goal when they finish. */
  #lastOnes(unmet: readonly Group[], finish: number, limit: number): Choice[] {
    const { runs, runCost, runPeak } = this.#bounds;
    const last: Choice[] = [];
    const end = this.#bounds.finishedBefore(finish + 1);
    for (let index = this.#bounds.finishedBefore(finish); index < end; index += 1) {
      const run = runs[index];
      let cost = run === undefined ? Infinity : (runCost[run.id] ?? Infinity);
      if (run === undefined || cost >= limit) continue;
      const served = unmet.find((group) => isMetBy(run, group, finish));
      if (served === undefined) continue;
      const counted = [served];
      for (const group of unmet) {
        if (isMetBy(run, group, finish) || counted.some((other) => other.apart[group.id] === 0)) continue;
        counted.push(group);
        cost += this.#bounds.costAt(group, finish);
      }
      if (cost < limit) last.push({ run, least: { cost, peak: runPeak[run.id] ?? Infinity, steps: 1 } });
    }
    return last;
  }

  #holds(group: Group, month: number): boolean {
    return month <= (this.#bounds.heldUntil[group.id] ?? -1);
  }

  #open(group: Group, month: number): Open {
    return {
      group,
      month,
      candidates: this.#providers(group, month),
      cost: this.#bounds.costAt(group, month),
      peak: this.#bounds.peakAt(group, month),
      isTouched: false,
      isWeighed: false,
    };
  }

  /** The runs that could ever meet a group at a month. */
  #providers(group: Group, month: number): readonly Provider[] {
    const key = group.id * this.#bounds.span + month;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found: Provider[] = [];
    const end = group.finished[month] ?? 0;
    for (let index = group.finished[month - group.longestValid - 1] ?? 0; index < end; index += 1) {
      const provider = group.providers[index];
      if (provider === undefined || provider.until < month) continue;
      if (this.#bounds.runCost[provider.run.id] !== Infinity) found.push(provider);
    }
    this.#known.set(key, found);
    return found;
  }

  /** All plans with what is chosen and one of these runs, for what is open. */
  #choose(choices: readonly Choice[], open: readonly Open[]): void {
    for (const { run, least } of choices) {
      if (!this.#isTooMuch(least) && (this.#choicesLeft -= 1) >= 0) {
        this.#schedule.put(run);
        this.#complete(this.#openAfter(run, open));
        this.#schedule.takeBack();
      }
      this.#done[run.id] = 1;
    }
    for (const { run } of choices) this.#done[run.id] = 0;
  }

  #openAfter(run: Run, open: readonly Open[]): Open[] {
    const left: Open[] = [];
    for (const one of open) {
      if (isMetBy(run, one.group, one.month)) continue;
      const { group, month, candidates, cost, peak, isTouched } = one;
      left.push({ group, month, candidates, cost, peak, isTouched, isWeighed: false });
    }
    for (const group of run.course.needs)
      if (!this.#holds(group, run.start) && !this.#schedule.meets(group, run.start))
        left.push(this.#open(group, run.start));
    return left;
  }

  /** All plans with what is chosen, that meet what is open. */
  #complete(open: readonly Open[]): void {
    for (const one of open) {
      one.isTouched ||= this.#schedule.touches(one.group);
      if (one.isTouched) one.cost = 0;
    }
    if (this.#isTooMuch(this.#rest(open))) return;
    let fewest: Open | undefined;
    for (const one of open) {
      this.#weigh(one);
      if (one.candidates.length === 0) return;
      if (fewest === undefined || one.candidates.length < fewest.candidates.length) fewest = one;
    }
    const next = fewest;
    if (next === undefined) this.#keep();
    else if (!this.#isTooMuch(this.#rest(open))) {
      const others = this.#rest(open.filter(({ group }) => group.apart[next.group.id] === 1));
      this.#choose(this.#choices(next, others), open);
    }
  }

  /** Leaves the candidates that still fit, and what the least of them take with what is chosen already. */
  #weigh(one: Open): void {
    const { runCost, runPeak, ownCost } = this.#bounds;
    const dearest = this.#limit.cost - this.#schedule.cost;
    one.cost = one.peak = Infinity;
    one.isWeighed = true;
    const fitting: Provider[] = [];
    for (const provider of one.candidates) {
      const { run } = provider;
      const { id } = run;
      if (this.#done[id] !== 0 || this.#schedule.has(run)) continue;
      const way = one.isTouched ? 0 : (runCost[id] ?? 0) - (ownCost[id] ?? 0);
      const cost = this.#schedule.costOf(run) + way;
      if (cost > dearest) continue;
      const peak = Math.max(this.#schedule.peakWith(run), runPeak[id] ?? 0);
      if (peak > (cost < dearest ? this.#cap : this.#limit.peak)) continue;
      this.#cost[id] = cost;
      this.#peak[id] = peak;
      if (cost < one.cost) one.cost = cost;
      if (peak < one.peak) one.peak = peak;
      fitting.push(provider);
    }
    one.candidates = fitting;
  }

  /** A bound on all open groups together: the sum over groups whose ways share no course. */
  #rest(open: readonly Open[]): Weight {
    const counted: Open[] = [];
    const parcels: Open[] = [];
    let [cost, alone, peak, most] = [0, 0, 0, 0];
    for (const one of open) {
      most = Math.max(most, one.cost);
      peak = Math.max(peak, one.peak);
      if (!counted.every(({ group }) => group.apart[one.group.id] === 1)) continue;
      counted.push(one);
      if (one.isWeighed) {
        parcels.push(one);
        alone += one.cost;
      } else cost += one.cost;
    }
    const enough = this.#limit.cost - this.#schedule.cost - cost;
    if (parcels.length > 1 && alone <= enough)
      alone = costTogether(
        parcels.map((one) => this.#parcel(one)),
        this.#schedule.left(),
        enough,
      );
    return { cost: Math.max(cost + alone, most), peak, steps: counted.length };
  }

  #parcel({ candidates, isTouched, cost }: Open): Parcel {
    const { runCost, ownCost } = this.#bounds;
    const payment = new Float64Array(this.#catalogue.years).fill(Infinity);
    let otherwise = Infinity;
    for (const { run } of candidates) {
      const { id, year, course } = run;
      const first = course.payments[0] ?? 0;
      if (course.payments.length > 1 || (!isTouched && runCost[id] !== ownCost[id]))
        otherwise = Math.min(otherwise, this.#cost[id] ?? 0);
      else if (first < (payment[year] ?? 0)) payment[year] = first;
    }
    return { payment, otherwise, alone: cost };
  }

  /** The candidates that may give something lighter, the lightest first. */
  #choices(next: Open, others: Weight): Choice[] {
    const choices: Choice[] = [];
    for (const { run } of next.candidates) {
      const least = {
        cost: others.cost + (this.#cost[run.id] ?? 0),
        peak: Math.max(others.peak, this.#peak[run.id] ?? 0),
        steps: others.steps + 1,
      };
      if (!this.#isTooMuch(least)) choices.push({ run, least });
    }
    return choices.sort(lightestFirst);
  }

  /** Whether what is chosen and this beyond it is no lighter than the limit. */
  #isTooMuch(least: Weight): boolean {
    const { cost, peak, runs } = this.#schedule;
    const total = cost + least.cost;
    if (total !== this.#limit.cost) return total > this.#limit.cost;
    const heaviest = Math.max(peak, least.peak);
    if (heaviest !== this.#limit.peak) return heaviest > this.#limit.peak;
    return runs.length + least.steps >= this.#limit.steps;
  }

  #keep(): void {
    const { cost, peak, runs } = this.#schedule;
    this.#limit = { cost, peak, steps: runs.length };
    this.#found = runs
      .map((run) => ({ code: run.course.code, start: run.start }))
      .sort((a, b) => a.start - b.start || (a.code < b.code ? -1 : 1));
  }
}

const nothing: Weight = { cost: 0, peak: 0, steps: 0 };

const lightestFirst = (a: Choice, b: Choice): number =>
  a.least.cost - b.least.cost || a.least.peak - b.least.peak || a.run.id - b.run.id;
