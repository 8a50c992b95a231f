import { yearOfMonth } from './model.ts';
import { barsOf, withBoth } from './bars.ts';
import type { Bar } from './bars.ts';
import type { Horizon, PlannerOffer } from './model.ts';
import { reducedCatalogue } from './reduction.ts';
import { workspaceFor } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** A need: at least one of its credentials, at one moment. Equal needs of offers that bar the same are one group. */
export interface Group {
  readonly id: number;
  readonly credentials: ReadonlySet<string>;
  /** The courses that cannot be on a way to it. */
  readonly bar: Bar;
  /** What can meet it, in order of finish. */
  readonly providers: Provider[];
  /** Per month: how many of the providers have finished by then. */
  readonly finished: Int32Array;
  /** The courses among them. */
  readonly courses: Course[];
  /** The longest time that something granted for it stays valid. */
  longestValid: number;
  /** Per course: 1 when a way to this group may pass through it. */
  readonly closure: Uint8Array;
  /** Per group: 1 when no way to this one shares a course with a way to the other. */
  readonly apart: Uint8Array;
}

/** A run that meets a group at every moment from its finish to `until`, both included. */
export interface Provider {
  readonly run: Run;
  readonly until: number;
}

/** An offer of the reduced catalogue. */
export interface Course {
  readonly id: number;
  readonly code: string;
  readonly needs: readonly Group[];
  readonly serves: readonly Service[];
  /** Per group: how long it stays met by this; -1 when it does not serve it. */
  readonly validFor: Float64Array;
  readonly months: number;
  readonly load: number;
  readonly payments: readonly number[];
}

interface Service {
  readonly group: Group;
  /** Months that the group stays met; Infinity is for ever. */
  readonly valid: number;
}

/** A course at one of its starts. */
export interface Run {
  readonly id: number;
  readonly course: Course;
  readonly start: number;
  readonly finish: number;
  /** School year of the start. */
  readonly year: number;
}

export interface CompiledCatalogue {
  readonly horizon: Horizon;
  readonly goal: readonly Group[];
  readonly groups: readonly Group[];
  readonly courses: readonly Course[];
  readonly runs: readonly Run[];
  /** Per month: the runs that finish then. */
  readonly finishing: readonly (readonly Run[])[];
  /** How many school years payments can fall in. */
  readonly years: number;
  /** How many years after the year of its finish the last payment of a run can fall. */
  readonly lateYears: number;
  /** So one person at a time. */
  readonly workspace: Workspace;
}

/**
 * What a catalogue offers for one goal (each group of it by at least one of its credentials), made ready for many people.
 * The order of the catalogue does not matter. Throws RangeError on offers that make no sense (see reduction.ts).
 */
export function compileCatalogue(
  offers: readonly PlannerOffer[],
  goal: readonly (readonly string[])[],
  horizon: Horizon,
): CompiledCatalogue {
  const kept = reducedCatalogue(offers, goal, horizon);
  const bars = barsOf(kept, goal);
  const none = '0'.repeat(kept.length);
  const needs = kept.map((offer, id) => offer.needs.map((need) => wording(need, bars[id] ?? none)));
  const wanted = goal.map((need) => wording(need, none));
  const wordings = [...new Set([...wanted, ...needs.flat()])].sort();
  const groups = wordings.map((text, id) => emptyGroup(id, text, kept.length, wordings.length, horizon));
  const find = (texts: readonly string[]) => groups.filter(({ id }) => texts.includes(wordings[id] ?? ''));
  const courses = kept.map((offer, id) => courseOf(offer, id, find(needs[id] ?? []), groups));
  const runs = runsOf(courses, kept, horizon);
  fillProviders(groups, runs, horizon);
  fillClosures(groups, courses);
  const workspace = workspaceFor(runs.length, groups.length * (horizon.months + 1));
  return { horizon, goal: find(wanted), groups, courses, runs, ...moments(runs, horizon), workspace };
}

const wording = (credentials: readonly string[], bar: Bar): string =>
  JSON.stringify([[...new Set(credentials)].sort(), bar]);

function emptyGroup(id: number, text: string, courses: number, groups: number, horizon: Horizon): Group {
  const [credentials, bar] = JSON.parse(text) as [string[], Bar];
  return {
    id,
    credentials: new Set(credentials),
    bar,
    providers: [],
    courses: [],
    finished: new Int32Array(horizon.months + 1),
    longestValid: 0,
    closure: new Uint8Array(courses),
    apart: new Uint8Array(groups),
  };
}

function courseOf(
  offer: PlannerOffer,
  id: number,
  needs: readonly Group[],
  groups: readonly Group[],
): Course {
  const serves = groups.flatMap((group): Service[] => {
    const terms = offer.grants.filter(({ credential }) => group.credentials.has(credential));
    return terms.length === 0 || group.bar[id] === '1'
      ? []
      : [{ group, valid: Math.max(...terms.map((term) => term.validMonths ?? Infinity)) }];
  });
  const validFor = new Float64Array(groups.length).fill(-1);
  for (const { group, valid } of serves) validFor[group.id] = valid;
  const { code, months, load, payments } = offer;
  return { id, code, needs, serves, validFor, months, load, payments };
}

/** In order of finish; those of one month by code. */
function runsOf(courses: readonly Course[], offers: readonly PlannerOffer[], horizon: Horizon): Run[] {
  return courses
    .flatMap((course) => (offers[course.id]?.starts ?? []).map((start) => ({ course, start })))
    .map((run) => ({ ...run, finish: run.start + run.course.months }))
    .sort((a, b) => a.finish - b.finish || a.course.id - b.course.id)
    .map((run, id) => ({ ...run, id, year: yearOfMonth(run.start, horizon) }));
}

function fillProviders(groups: readonly Group[], runs: readonly Run[], horizon: Horizon): void {
  for (const run of runs) {
    for (const { group, valid } of run.course.serves) {
      group.providers.push({ run, until: run.finish + valid });
      group.longestValid = Math.max(group.longestValid, valid);
    }
  }
  for (const group of groups)
    for (let month = 0, count = 0; month <= horizon.months; month += 1) {
      while ((group.providers[count]?.run.finish ?? Infinity) <= month) count += 1;
      group.finished[month] = count;
    }
}

/** What a way to a group may pass through: its providers, and what they need in turn; then which groups lie apart. */
function fillClosures(groups: readonly Group[], courses: readonly Course[]): void {
  for (const course of courses) for (const { group } of course.serves) group.courses.push(course);
  for (const group of groups) fillClosure(group);
  for (const group of groups)
    for (const other of groups)
      group.apart[other.id] = group.closure.some((inside, id) => inside + (other.closure[id] ?? 0) > 1)
        ? 0
        : 1;
}

/** So many needs, each behind other bars, are looked at; of any more only what they bar themselves. */
const mostNeeds = 500;

/** What a course on the way bars holds for all that comes before it. */
function fillClosure({ closure, ...group }: Group): void {
  const seen = new Set<string>();
  const visit = (one: Omit<Group, 'closure'>, bar: Bar): void => {
    const key = `${String(one.id)} ${bar}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const course of one.courses) {
      if (bar[course.id] === '1') continue;
      closure[course.id] = 1;
      for (const need of course.needs)
        visit(need, seen.size < mostNeeds ? withBoth(bar, need.bar) : need.bar);
    }
  };
  visit(group, group.bar);
}

function moments(runs: readonly Run[], horizon: Horizon) {
  const finishing = Array.from({ length: horizon.months + 1 }, (): Run[] => []);
  let years = 1;
  let lateYears = 0;
  for (const run of runs) {
    finishing[run.finish]?.push(run);
    const last = run.year + Math.max(run.course.payments.length - 1, 0);
    years = Math.max(years, last + 1);
    lateYears = Math.max(lateYears, last - yearOfMonth(run.finish, horizon));
  }
  return { finishing, years, lateYears };
}
