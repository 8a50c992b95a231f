import type { CompiledCatalogue, Group, Run } from './compile.ts';
import type { PlannerPerson } from './model.ts';

/** The runs chosen so far, with what they take. */
export class Schedule {
  readonly runs: Run[] = [];
  cost = 0;
  peak = 0;
  readonly #budgets: readonly number[];
  /** Minutes per week, per month. */
  readonly #load: Float64Array;
  /** Cents to pay, per school year. */
  readonly #due: Float64Array;
  readonly #left: Float64Array;
  /** Per course: 1 when it is in. */
  readonly #taken: Uint8Array;
  readonly #peaks: number[] = [];

  constructor(catalogue: CompiledCatalogue, person: PlannerPerson) {
    this.#budgets = person.budgets;
    this.#load = new Float64Array(catalogue.horizon.months);
    this.#due = new Float64Array(catalogue.years);
    this.#left = new Float64Array(catalogue.years);
    this.#taken = new Uint8Array(catalogue.courses.length);
  }

  has(run: Run): boolean {
    return this.#taken[run.course.id] === 1;
  }

  /** Whether a course that is in lies on a way to the group. */
  touches(group: Group): boolean {
    for (const run of this.runs) if (group.closure[run.course.id] === 1) return true;
    return false;
  }

  meets(group: Group, month: number): boolean {
    for (const run of this.runs) if (isMetBy(run, group, month)) return true;
    return false;
  }

  /** What a run that starts now chosen would add to the cost. */
  costOf(run: Run): number {
    const { payments } = run.course;
    let cost = 0;
    for (let index = 0; index < payments.length; index += 1) {
      const left = (this.#budgets[run.year + index] ?? 0) - (this.#due[run.year + index] ?? 0);
      cost += Math.max((payments[index] ?? 0) - Math.max(left, 0), 0);
    }
    return cost;
  }

  /** The peak if a run were put in. The load only rises where a run starts, so only there is looked. */
  peakWith(run: Run): number {
    let most = this.#load[run.start] ?? 0;
    for (const { start } of this.runs)
      if (start > run.start && start < run.finish) most = Math.max(most, this.#load[start] ?? 0);
    return Math.max(this.peak, most + run.course.load);
  }

  put(run: Run): void {
    const { load, payments, id } = run.course;
    this.#peaks.push(this.peak);
    this.peak = this.peakWith(run);
    for (let month = run.start; month < run.finish; month += 1)
      this.#load[month] = (this.#load[month] ?? 0) + load;
    for (let index = 0; index < payments.length; index += 1)
      this.#pay(run.year + index, payments[index] ?? 0);
    this.#taken[id] = 1;
    this.runs.push(run);
  }

  /** Takes the last run out again. */
  takeBack(): void {
    const run = this.runs.pop();
    if (run === undefined) return;
    const { load, payments, id } = run.course;
    this.peak = this.#peaks.pop() ?? 0;
    for (let month = run.start; month < run.finish; month += 1)
      this.#load[month] = (this.#load[month] ?? 0) - load;
    for (let index = 0; index < payments.length; index += 1)
      this.#pay(run.year + index, -(payments[index] ?? 0));
    this.#taken[id] = 0;
  }

  /** What the budget of each school year has left. The next call overwrites it. */
  left(): Float64Array {
    for (let year = 0; year < this.#left.length; year += 1)
      this.#left[year] = Math.max((this.#budgets[year] ?? 0) - (this.#due[year] ?? 0), 0);
    return this.#left;
  }

  #pay(year: number, amount: number): void {
    const before = this.#due[year] ?? 0;
    const budget = this.#budgets[year] ?? 0;
    this.#due[year] = before + amount;
    this.cost += Math.max(before + amount - budget, 0) - Math.max(before - budget, 0);
  }
}

/** Whether what a run grants meets a group at a month. */
export function isMetBy(run: Run, group: Group, month: number): boolean {
  return run.finish <= month && month <= run.finish + (run.course.validFor[group.id] ?? -1);
}
