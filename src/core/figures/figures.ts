import { auditOf } from './audit.ts';
import { mostTogether } from './choose.ts';
import { everyRule, tellsTooMuch } from './rules.ts';
import type { Rules } from './rules.ts';
import type { Cell, Figure, Group, GroupFigures, Publication } from './types.ts';

export interface FiguresInput {
  readonly threshold: number;
  readonly groups: readonly Group[];
  /** What was shown before, the oldest first. */
  readonly published?: readonly Publication[] | undefined;
}

/**
 * Which figures about groups of people may be shown, so that who knows who belongs to which group learns of nobody
 * whether she counts, from all that is shown now and was shown before (decision 0060). Totals first, then as many as can
 * be.
 */
export function figures(input: FiguresInput, rules: Rules = everyRule): readonly GroupFigures[] {
  const names = [...new Set(input.groups.flatMap(({ cuts }) => Object.keys(cuts)))];
  const people = shownIn(input, null, rules);
  const cuts = new Map(names.map((name) => [name, shownIn(input, name, rules)]));
  return input.groups.map((group) => ({
    key: group.key,
    people: people.get(group.key) ?? null,
    cuts: Object.fromEntries(
      Object.keys(group.cuts).map((name) => [name, cuts.get(name)?.get(group.key) ?? null]),
    ),
  }));
}

/** The numbers of one cut (or of people, for null) that may be shown, by the key of their group. */
function shownIn(
  { threshold, groups, published = [] }: FiguresInput,
  name: string | null,
  rules: Rules,
): ReadonlyMap<string, number> {
  const current = cellsOf(groups, name);
  const earlier = rules.has('earlier') ? published.flatMap((one) => publishedCells(one, name)) : [];
  const setting = { threshold, rules, isCounted: name !== null };
  const pasts = name === null ? [earlier] : pastsOf(earlier, current);
  const audits = pasts.map((past) => {
    const audit = auditOf([...past, ...current], { ...setting, earlier: past.length });
    const before = past.map((_, index) => index);
    return (shown: readonly number[]) => audit([...before, ...shown.map((index) => index + past.length)]);
  });
  const isSafe = (shown: readonly number[]): boolean => audits.every((audit) => audit(shown));
  const alone = current
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell }) => maySay(cell, threshold, rules, name !== null))
    .filter(({ index }) => isSafe([index]))
    .sort((a, b) => a.cell.depth - b.cell.depth || b.cell.people.length - a.cell.people.length);
  const indexes = (list: typeof alone): number[] => list.map(({ index }) => index);
  const totals = mostTogether(indexes(alone.filter(({ cell }) => cell.depth === 0)), isSafe);
  const parts = mostTogether(indexes(alone.filter(({ cell }) => cell.depth > 0)), (shown) =>
    isSafe([...totals, ...shown]),
  );
  return new Map([...totals, ...parts].flatMap((index) => entryOf(current[index])));
}

/**
 * What of before somebody may reckon with. Answers change, so that a number of before need no longer hold. Who does not
 * know which ones do takes all of them (as each answered last: numbers that contradict each other would hide what
 * follows); who happens to know takes only those that still hold, and has not known before what the others would tell.
 */
function pastsOf(earlier: readonly Cell[], current: readonly Cell[]): readonly (readonly Cell[])[] {
  const latest = new Map<string, boolean>();
  for (const { people, counted } of [...earlier, ...current])
    for (const person of people) latest.set(person, counted.has(person));
  const all = earlier.map((cell) => {
    const counted = new Set(cell.people.filter((person) => latest.get(person) === true));
    return { ...cell, counted, value: counted.size };
  });
  const holding = all.filter(({ value }, index) => value === earlier[index]?.value);
  return holding.length === all.length ? [all] : [all, holding];
}

/** A name may be anything, also one that every object knows. */
const own = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

const entryOf = (cell: Cell | undefined): [string, number][] =>
  cell === undefined ? [] : [[cell.group, cell.value]];

function maySay({ people, value }: Cell, threshold: number, rules: Rules, isCounted: boolean): boolean {
  if (isCounted) return people.length > 0 && !tellsTooMuch(people.length, value, threshold, rules);
  return !rules.has('few') || people.length >= threshold;
}

function cellsOf(groups: readonly Group[], name: string | null): readonly Cell[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const depthOf = ({ parent }: Group): number => {
    const above = parent === undefined ? undefined : byKey.get(parent);
    return above === undefined ? 0 : 1 + depthOf(above);
  };
  return groups.flatMap((group): Cell[] => {
    const counted = name === null ? [] : own(group.cuts, name);
    if (counted === undefined) return [];
    const value = name === null ? group.people.length : counted.length;
    return [
      { group: group.key, people: group.people, counted: new Set(counted), value, depth: depthOf(group) },
    ];
  });
}

/** What an earlier publication showed of one cut. */
function publishedCells({ groups, out }: Publication, name: string | null): readonly Cell[] {
  const shown = new Map<string, Figure>(
    out.map(({ key, people, cuts }) => [key, name === null ? people : (own(cuts, name) ?? null)]),
  );
  return cellsOf(groups, name).flatMap((cell) => {
    const value = shown.get(cell.group) ?? null;
    return value === null ? [] : [{ ...cell, value }];
  });
}
