import { atomsOf, classesOf } from './atoms.ts';
import { crossingTellsTooMuch } from './crossing.ts';
import { nestedTellsTooMuch, relationOf } from './nested.ts';
import type { Relation } from './nested.ts';
import type { Rules } from './rules.ts';
import type { Cell } from './types.ts';

interface Setting {
  /** How many of the cells, the first ones, were published earlier. */
  readonly earlier: number;
  readonly threshold: number;
  readonly rules: Rules;
  /** False: the cells say how many people there are. */
  readonly isCounted: boolean;
}

/**
 * What somebody can work out who knows who belongs to which group and lays everything shown side by side. Gives whether
 * cells, by number, may be shown together.
 */
export function auditOf(cells: readonly Cell[], setting: Setting): (shown: readonly number[]) => boolean {
  if (!setting.rules.has('combining')) return () => true;
  const atoms = atomsOf(cells);
  const relation = relations(cells.map((_, index) => atomsIn(atoms, index)));
  const { earlier, threshold, rules, isCounted } = setting;
  return (shown) => {
    const kept = latestOf(shown, relation);
    const rows = kept.map((cell) => ({
      cell,
      people: cells[cell]?.people.length ?? 0,
      value: cells[cell]?.value ?? 0,
      isEarlier: cell < earlier,
    }));
    const isNested = kept.every((one, at) =>
      kept.slice(at + 1).every((other) => relation(one, other) !== 'crossing'),
    );
    if (isNested) {
      const between = (one: number, other: number): Relation => relation(kept[one] ?? 0, kept[other] ?? 0);
      return !nestedTellsTooMuch(rows, between, threshold, rules, isCounted);
    }
    const classes = classesOf(atoms, new Set(kept));
    return !crossingTellsTooMuch({ classes, rows, threshold, rules, isCounted });
  };
}

const atomsIn = (atoms: ReturnType<typeof atomsOf>, cell: number): ReadonlySet<number> =>
  new Set(atoms.flatMap(({ cells }, index) => (cells.includes(cell) ? [index] : [])));

/** How two cells lie, worked out once. */
function relations(sets: readonly ReadonlySet<number>[]): (one: number, other: number) => Relation {
  const known = new Map<number, Relation>();
  return (one, other) => {
    const key = one * sets.length + other;
    const found = known.get(key) ?? relationOf(sets[one] ?? new Set(), sets[other] ?? new Set());
    known.set(key, found);
    return found;
  };
}

/** Of cells about the same people the last one only: the others are what it was, not another sum. */
const latestOf = (
  shown: readonly number[],
  relation: (one: number, other: number) => Relation,
): readonly number[] =>
  shown.filter((one) => !shown.some((other) => other > one && relation(one, other) === 'same'));
