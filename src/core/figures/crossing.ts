import { asInteger, dependsOn, prime, solve } from './algebra.ts';
import type { Solved } from './algebra.ts';
import type { Atom } from './atoms.ts';
import { tellsTooMuch } from './rules.ts';
import type { Rules } from './rules.ts';
import { isPinned } from './pinned.ts';

/** What is shown, as equations over classes of people: the sum of what counts in `classes` is `value`. */
export interface System {
  readonly classes: readonly Atom[];
  readonly rows: readonly { readonly cell: number; readonly value: number; readonly isEarlier: boolean }[];
  readonly threshold: number;
  readonly rules: Rules;
  /** False: the cells say how many people there are, and which of them count is no question. */
  readonly isCounted: boolean;
}

/** More sets than this are not looked at: then it is taken for unsafe. */
const mostSets = 1 << 17;

/**
 * Whether cells that cross (over time, or in two ways of dividing) tell too much: a sum about too few people, a sum
 * about a set of people that a cell might not say, or somebody of whom it is certain. What could be had from the earlier
 * cells alone is no longer to be hidden.
 */
export function crossingTellsTooMuch(system: System): boolean {
  const now = solved(system, () => true);
  const before = solved(system, ({ isEarlier }) => isEarlier);
  return (
    hasSmallSum(system, now, before) ||
    (system.isCounted && (hasTellingSet(system, now, before) || hasCertain(system)))
  );
}

function solved({ classes, rows }: System, wanted: (row: System['rows'][number]) => boolean): Solved {
  const equations = rows
    .filter(wanted)
    .map(({ cell, value }) => [...classes.map(({ cells }) => Number(cells.includes(cell))), value]);
  return solve(equations, classes.length);
}

/** Whether multiples of what is shown add up to a sum over fewer people than the threshold, and did not before. */
function hasSmallSum({ classes, threshold }: System, now: Solved, before: Solved): boolean {
  const small = classes.map((one, index) => ({ ...one, index })).filter(({ people }) => people < threshold);
  let looked = 0;
  const grow = (from: number, people: number, set: readonly number[]): boolean => {
    for (let at = from; at < small.length; at += 1) {
      const one = small[at];
      if (one === undefined || people + one.people >= threshold) continue;
      looked += 1;
      if (looked > mostSets) return true;
      const next = [...set, one.index];
      if (isSum(next, now)) {
        if (!isSum(next, before)) return true;
      } else if (grow(at + 1, people + one.people, next)) return true;
    }
    return false;
  };
  return grow(0, 0, []);
}

/** Some weighted sum over these classes is known when their parts in what is free depend on one another. */
function isSum(set: readonly number[], { free }: Solved): boolean {
  const basis = new Map<number, number[]>();
  return set.some((index) => dependsOn(basis, free[index] ?? []));
}

/** Whether the number of a set of people can be had that, as a figure of its own, would be hidden. */
function hasTellingSet(system: System, now: Solved, before: Solved): boolean {
  const { classes, threshold, rules } = system;
  const marks = now.free.map(markOf);
  const earlierMarks = before.free.map(markOf);
  const tells = (set: readonly number[]): boolean => {
    const people = sum(set.map((index) => classes[index]?.people ?? 0));
    const value = asInteger(sum(set.map((index) => now.particular[index] ?? 0)) % prime);
    if (value < 0 || value > people || !tellsTooMuch(people, value, threshold, rules)) return false;
    return sum(set.map((index) => earlierMarks[index] ?? 0)) % prime !== 0;
  };
  return partsOf(now.free).some((part) => {
    if (part.length > 17) return true;
    return setsOf(part, marks).some(tells);
  });
}

/** One number for a row of what is free, so that rows add up to nothing exactly when (almost surely) their marks do. */
const markOf = (row: readonly number[]): number =>
  row.reduce((mark, value, index) => (mark + value * (weightOf(index) % prime)) % prime, 0);

const weightOf = (index: number): number => (index + 1) * 7_368_787 + 3 * index * index;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Classes that are free together; a class that is fixed stands alone. */
function partsOf(free: Solved['free']): readonly (readonly number[])[] {
  const parts: { columns: Set<number>; members: number[] }[] = [];
  free.forEach((row, index) => {
    const columns = new Set(row.flatMap((value, column) => (value === 0 ? [] : [column])));
    const joined = parts.filter((part) => [...columns].some((column) => part.columns.has(column)));
    const members = [...joined.flatMap((part) => part.members), index];
    for (const part of joined) for (const column of part.columns) columns.add(column);
    parts.splice(0, parts.length, ...parts.filter((part) => !joined.includes(part)), { columns, members });
  });
  return parts.map(({ members }) => members);
}

/** Every set of classes whose number follows. */
function setsOf(part: readonly number[], marks: readonly number[]): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let bits = 1; bits < 1 << part.length; bits += 1) {
    let mark = 0;
    part.forEach((index, at) => (mark += (bits >> at) & 1 ? (marks[index] ?? 0) : 0));
    if (mark % prime === 0) found.push(part.filter((_, at) => (bits >> at) & 1));
  }
  return found;
}

/** Whether of somebody it is certain that she counts, or that she does not, and was not before. */
function hasCertain({ classes, rows, rules }: System): boolean {
  if (!rules.has('nobody-or-everybody')) return false;
  const earlier = new Set(rows.filter(({ isEarlier }) => isEarlier).map(({ cell }) => cell));
  const all = new Set(rows.map(({ cell }) => cell));
  return classes.some((one, index) => {
    if (one.counted > 0 && one.counted < one.people) return false;
    return isPinned(classes, index, all) && !isPinned(classes, index, earlier);
  });
}
