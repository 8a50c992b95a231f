import type { FiguresInput } from '#core/figures/figures.ts';
import type { GroupFigures } from '#core/figures/types.ts';
import { sums } from './sums.ts';
import type { Part } from './sums.ts';

/**
 * Somebody who knows who belongs to which group, and lays everything side by side that is shown and was shown. Written
 * apart from what hides (src/core/figures): it tries every sum and counts every way in which it could be.
 */
export interface Leak {
  readonly cut: string | null;
  readonly how: 'shown' | 'sum' | 'certain';
  readonly what: string;
}

export interface Known {
  readonly name: string;
  readonly people: ReadonlySet<string>;
  readonly value: number;
  readonly isNow: boolean;
}

const enough = 20;
const mostTries = 20_000_000;

export function attack(
  input: FiguresInput,
  out: readonly GroupFigures[],
  tally: Tally = newTally(),
): readonly Leak[] {
  const names = new Set(input.groups.flatMap(({ cuts }) => Object.keys(cuts)));
  return [null, ...names].flatMap((cut) => {
    const known = knownOf(input, out, cut);
    return attackCut(known, input.threshold, cut, tally);
  });
}

/**
 * All that was seen of one cut. Answers change, so that a number of before need no longer hold; whoever attacks is told
 * which ones still do, and reckons with those.
 * @param takesAll reckons with all of them, as they would be now
 */
export function knownOf(
  input: FiguresInput,
  out: readonly GroupFigures[],
  cut: string | null,
  takesAll = false,
): Known[] {
  const all = [
    ...(input.published ?? []).map((one) => ({ ...one, isNow: false })),
    { groups: input.groups, out, isNow: true },
  ];
  const latest = new Map<string, boolean>();
  for (const group of all.flatMap(({ groups }) => groups))
    for (const person of group.people)
      latest.set(person, cut === null || group.cuts[cut]?.includes(person) === true);
  return all.flatMap(({ groups, out: shown, isNow }, at) =>
    groups.flatMap((group): Known[] => {
      const found = shown.find(({ key }) => key === group.key);
      const value = cut === null ? found?.people : found?.cuts[cut];
      if (value === null || value === undefined) return [];
      const now = group.people.filter((person) => latest.get(person) === true).length;
      if (now !== value && !takesAll) return [];
      return [{ name: `${group.key}@${at}`, people: new Set(group.people), value: now, isNow }];
    }),
  );
}

/** What an attack tried, and the tables that it could not try to the end. */
export interface Tally {
  sums: number;
  ways: number;
  unfinished: number;
}

export const newTally = (): Tally => ({ sums: 0, ways: 0, unfinished: 0 });

/**
 * Leaks of one cut in what is known of it; null is the number of people. When something follows already from what was known
 * before, nothing that is shown now is to blame: it was looked at when that was shown.
 */
export function attackCut(
  known: readonly Known[],
  threshold: number,
  cut: string | null,
  tally: Tally = newTally(),
): readonly Leak[] {
  const leaks = leaksIn(known, threshold, cut, tally);
  const before = known.filter(({ isNow }) => !isNow);
  const isOld = leaks.length > 0 && leaksIn(before, threshold, cut, tally).length > 0;
  return isOld ? leaks.filter(({ how }) => how === 'shown') : leaks;
}

function leaksIn(known: readonly Known[], threshold: number, cut: string | null, tally: Tally): Leak[] {
  const parts = partsOf(known);
  const leaks: Leak[] = [];
  for (const { name, people, value, isNow } of known)
    if (isNow && tells(people.size, value, threshold, cut)) leaks.push({ cut, how: 'shown', what: name });
  const telling = (people: number, value: number): boolean => tells(people, value, threshold, cut);
  // That nobody, or everybody, of a large group counts may be said.
  const said = new Set<number>();
  const hears = (inside: readonly number[], people: number, value: number): void => {
    if (people >= enough && (value === 0 || value === people)) for (const index of inside) said.add(index);
  };
  for (const what of sums(known, parts, { threshold, telling, hears, tally }))
    leaks.push({ cut, how: 'sum', what });
  if (cut !== null) leaks.push(...certain(known, parts, { cut, said, tally }));
  return leaks;
}

const tells = (people: number, value: number, threshold: number, cut: string | null): boolean => {
  if (cut === null) return people < threshold;
  const few = (count: number): boolean => count > 0 && count < threshold;
  const isAll = value === 0 || value === people;
  return people < threshold || few(value) || few(people - value) || (isAll && people < enough);
};

/** People who stand in the same of the known sets. */
function partsOf(known: readonly Known[]): readonly Part[] {
  const everybody = new Set(known.flatMap(({ people }) => [...people]));
  const parts = new Map<string, { people: string[]; inside: boolean[] }>();
  for (const person of everybody) {
    const inside = known.map(({ people }) => people.has(person));
    const part = parts.get(inside.join()) ?? { people: [], inside };
    part.people.push(person);
    parts.set(inside.join(), part);
  }
  return [...parts.values()];
}

/** Counts every way in which it could be: of whom is it the same in all of them? */
function certain(
  known: readonly Known[],
  parts: readonly Part[],
  { cut, said, tally }: { cut: string; said: ReadonlySet<number>; tally: Tally },
): readonly Leak[] {
  const free = parts.map(() => ({ canBeLess: false, canBeMore: false }));
  const counts = parts.map(() => 0);
  const left = known.map(({ value }) => value);
  const room = known.map((_, at) => total(parts.filter(({ inside }) => inside[at] === true)));
  const ways = { found: 0 };
  let tries = 0;
  const walk = (index: number): void => {
    tries += 1;
    if (tries > mostTries) return;
    const part = parts[index];
    if (part === undefined) {
      ways.found += 1;
      parts.forEach((one, at) => {
        const state = free[at];
        if (state === undefined) return;
        if ((counts[at] ?? 0) < one.people.length) state.canBeLess = true;
        if ((counts[at] ?? 0) > 0) state.canBeMore = true;
      });
      return;
    }
    const own = known.flatMap((_, at) => (part.inside[at] === true ? [at] : []));
    for (const at of own) room[at] = (room[at] ?? 0) - part.people.length;
    for (let count = 0; count <= part.people.length; count += 1) {
      const fits = own.every((at) => {
        const rest = (left[at] ?? 0) - count;
        return rest >= 0 && rest <= (room[at] ?? 0);
      });
      if (!fits) continue;
      counts[index] = count;
      for (const at of own) left[at] = (left[at] ?? 0) - count;
      walk(index + 1);
      for (const at of own) left[at] = (left[at] ?? 0) + count;
    }
    for (const at of own) room[at] = (room[at] ?? 0) + part.people.length;
  };
  walk(0);
  tally.ways += tries;
  if (tries > mostTries) tally.unfinished += 1;
  if (ways.found === 0 || tries > mostTries) return [];
  return parts.flatMap((part, index): Leak[] => {
    const state = free[index];
    if (state === undefined || (state.canBeLess && state.canBeMore)) return [];
    return said.has(index) ? [] : [{ cut, how: 'certain', what: `${part.people.length} people` }];
  });
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, { people }) => sum + people.length, 0);
