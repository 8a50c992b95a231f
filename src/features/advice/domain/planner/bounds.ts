import type { CompiledCatalogue, Group, Run } from './compile.ts';
import type { PlannerPerson } from './model.ts';

/**
 * What somebody needs at least, whatever plan she takes: for a run with the way to its needs, and for a group that must be
 * met at a month. Parts of a plan are looked at apart, so a bound may be too low and is never too high.
 *
 * - cost: of every payment what the whole budget of its school year leaves over, in cents
 * - peak: minutes per week
 *
 * Infinity where there is no way. Tables per group and month hold a value at group.id * span + month.
 */
export class Bounds {
  readonly span: number;
  /** Per group: the last month in which what she holds meets it; -1 when never. */
  readonly heldUntil: Float64Array;
  readonly ownCost: Float64Array;
  readonly runCost: Float64Array;
  readonly runPeak: Float64Array;
  readonly #catalogue: CompiledCatalogue;
  readonly #person: PlannerPerson;
  /** Per course: 1 when a way to what she lacks may pass through it. */
  readonly #useful: Uint8Array;
  /** The runs of these, by finish, and per month where those begin that finish in it. */
  readonly #runs: Run[] = [];
  readonly #until: Int32Array;
  readonly #cost: Table;
  readonly #peak: Table;
  #cap = Infinity;
  /** The heaviest of the runs that are filled in. */
  #heaviest = 0;
  /** Months that are filled in under this cap, and under any. */
  #filled = 0;
  #seen = 0;

  constructor(catalogue: CompiledCatalogue, person: PlannerPerson) {
    const { groups, horizon, workspace } = catalogue;
    this.#catalogue = catalogue;
    this.#person = person;
    this.span = horizon.months + 1;
    this.heldUntil = heldUntil(groups, person);
    this.#useful = usefulTo(catalogue, this.heldUntil);
    this.ownCost = workspace.ownCost;
    this.runCost = workspace.runCost.fill(Infinity);
    this.runPeak = workspace.runPeak.fill(Infinity);
    this.#until = new Int32Array(this.span + 1);
    this.#cost = new Table(groups.length, this.span, workspace.groupCost);
    this.#peak = new Table(groups.length, this.span, workspace.groupPeak);
  }

  /** Starts again, with no run and no chain of runs above so many minutes per week. */
  restrict(cap: number): void {
    this.#cap = cap;
    if (this.#heaviest <= cap) return;
    this.#heaviest = 0;
    this.#filled = 0;
    this.#cost.clear();
  }

  /** Makes what finishes by a month known. */
  fillTo(month: number): void {
    for (; this.#filled <= month; this.#filled += 1) {
      const now = this.#filled;
      const isNew = now >= this.#seen;
      if (isNew) this.#collect(now);
      for (let index = this.#until[now] ?? 0; index < (this.#until[now + 1] ?? 0); index += 1) {
        const run = this.#runs[index];
        if (run !== undefined && this.#weigh(run)) this.#serve(run, isNew);
      }
      this.#cost.carry(now);
      if (isNew) this.#peak.carry(now);
    }
    this.#seen = Math.max(this.#seen, this.#filled);
  }

  /** How many runs that can be on her way finish before a month, of those that were filled in. */
  finishedBefore(month: number): number {
    return this.#until[month] ?? 0;
  }

  /** The runs that can be on her way, by finish. */
  get runs(): readonly Run[] {
    return this.#runs;
  }

  #collect(month: number): void {
    for (const run of this.#catalogue.finishing[month] ?? []) {
      if (this.#useful[run.course.id] === 0) continue;
      this.#meet(run);
      if (this.runPeak[run.id] !== Infinity) this.#runs.push(run);
    }
    this.#until[month + 1] = this.#runs.length;
  }

  costAt(group: Group, month: number): number {
    return this.#cost.at(group.id, month);
  }

  peakAt(group: Group, month: number): number {
    return this.#peak.at(group.id, month);
  }

  /** What a run takes by itself, and how heavy the lightest way to it is. */
  #meet(run: Run): void {
    const { payments, needs, load } = run.course;
    let cost = 0;
    for (let index = 0; index < payments.length; index += 1) {
      const payment = payments[index] ?? 0;
      cost += Math.max(payment - (this.#person.budgets[run.year + index] ?? 0), 0);
    }
    let peak = load;
    for (const group of needs)
      if ((this.heldUntil[group.id] ?? -1) < run.start)
        peak = Math.max(peak, this.#peak.at(group.id, run.start));
    this.ownCost[run.id] = cost;
    this.runPeak[run.id] = peak;
  }

  /** Fills in what a run takes with its way; false when it cannot be reached below the cap. */
  #weigh(run: Run): boolean {
    const { id, start, course } = run;
    const cost = this.#together(course.needs, start);
    const usable = cost !== Infinity && (this.runPeak[id] ?? Infinity) <= this.#cap;
    this.runCost[id] = usable ? (this.ownCost[id] ?? 0) + cost : Infinity;
    if (usable) this.#heaviest = Math.max(this.#heaviest, this.runPeak[id] ?? 0);
    return usable;
  }

  #serve(run: Run, isNew: boolean): void {
    for (const { group, valid } of run.course.serves) {
      this.#cost.offer(group.id, run.finish, valid, this.runCost[run.id] ?? 0);
      if (isNew) this.#peak.offer(group.id, run.finish, valid, this.runPeak[run.id] ?? 0);
    }
  }

  /** What needs take together at least: their sum as far as their ways share no course, or the dearest of them. */
  #together(needs: readonly Group[], month: number): number {
    let sum = 0;
    let most = 0;
    for (let index = 0; index < needs.length; index += 1) {
      const group = needs[index];
      if (group === undefined || (this.heldUntil[group.id] ?? -1) >= month) continue;
      const value = this.#cost.at(group.id, month);
      most = Math.max(most, value);
      let apart = true;
      for (let before = 0; before < index; before += 1) {
        const other = needs[before];
        if (other === undefined || group.apart[other.id] === 1) continue;
        apart = false;
      }
      if (apart) sum += value;
    }
    return Math.max(sum, most);
  }
}

/** The least value per group and month; what was offered for ever is carried on month by month. */
class Table {
  readonly #span: number;
  readonly #values: Float64Array;
  readonly #lasting: Float64Array;

  constructor(groups: number, span: number, values: Float64Array) {
    this.#span = span;
    this.#values = values.fill(Infinity);
    this.#lasting = new Float64Array(groups).fill(Infinity);
  }

  clear(): void {
    this.#values.fill(Infinity);
    this.#lasting.fill(Infinity);
  }

  at(group: number, month: number): number {
    return this.#values[group * this.#span + month] ?? Infinity;
  }

  offer(group: number, finish: number, valid: number, value: number): void {
    if (valid === Infinity) {
      if (value < (this.#lasting[group] ?? 0)) this.#lasting[group] = value;
      return;
    }
    const last = group * this.#span + Math.min(finish + valid, this.#span - 1);
    for (let at = group * this.#span + finish; at <= last; at += 1)
      if (value < (this.#values[at] ?? 0)) this.#values[at] = value;
  }

  carry(month: number): void {
    for (let group = 0, at = month; group < this.#lasting.length; group += 1, at += this.#span) {
      const value = this.#lasting[group] ?? 0;
      if (value < (this.#values[at] ?? 0)) this.#values[at] = value;
    }
  }
}

function heldUntil(groups: readonly Group[], person: PlannerPerson): Float64Array {
  const until = new Float64Array(groups.length).fill(-1);
  for (const held of person.held)
    for (const group of groups)
      if (group.credentials.has(held.credential))
        until[group.id] = Math.max(until[group.id] ?? -1, held.until ?? Infinity);
  return until;
}

/** Backward from the goal, past what she holds all the time. */
function usefulTo({ goal, courses, horizon }: CompiledCatalogue, until: Float64Array): Uint8Array {
  const useful = new Uint8Array(courses.length);
  const lacking = new Set<Group>();
  const lack = (groups: readonly Group[]): void => {
    for (const group of groups) if ((until[group.id] ?? -1) < horizon.months) lacking.add(group);
  };
  lack(goal);
  for (const group of lacking)
    for (const course of group.courses) {
      if (useful[course.id] === 1) continue;
      useful[course.id] = 1;
      lack(course.needs);
    }
  return useful;
}
