import type { FiguresInput } from '#core/figures/figures.ts';
import type { GroupFigures } from '#core/figures/types.ts';
import { attackCut, knownOf } from './attack.ts';
import type { Known } from './attack.ts';

export interface Usefulness {
  readonly cut: string | null;
  readonly hidden: number;
  /** As few as can be hidden where each total that is safe is shown, found by trying every choice. */
  readonly fewest: number;
  /** And where totals may be hidden too, for the sake of more parts. */
  readonly fewestAtAll: number;
  /** Totals that are safe to show on their own and are not shown. */
  readonly totalsLost: number;
}

/** Every number as it would be were nothing hidden. */
const openly = ({ groups }: FiguresInput): readonly GroupFigures[] =>
  groups.map(({ key, people, cuts }) => ({
    key,
    people: people.length,
    cuts: Object.fromEntries(Object.entries(cuts).map(([name, ids]) => [name, ids.length])),
  }));

/** How far what is shown is from the most that the attack leaves safe. */
export function usefulness(input: FiguresInput, out: readonly GroupFigures[]): readonly Usefulness[] {
  const names = new Set(input.groups.flatMap(({ cuts }) => Object.keys(cuts)));
  return [null, ...names].flatMap((cut): Usefulness[] => {
    const known = knownOf(input, openly(input), cut);
    const now = known.filter(({ isNow }) => isNow);
    const pasts = [known, knownOf(input, openly(input), cut, true)].map((all) =>
      all.filter(({ isNow }) => !isNow),
    );
    // Where something follows from before alone, as answers are now, it cannot be said what is safe beside it.
    const isKnown = pasts.some(
      (before) =>
        attackCut(
          before.map((one) => ({ ...one, isNow: true })),
          input.threshold,
          cut,
        ).length > 0,
    );
    if (isKnown) return [];
    const isSafe = (some: readonly Known[]): boolean =>
      pasts.every((before) => attackCut([...before, ...some], input.threshold, cut).length === 0);
    const alone = now.filter((one) => isSafe([one]));
    const shown = knownOf(input, out, cut).filter(({ isNow }) => isNow);
    const roots = new Set(
      input.groups
        .filter(({ parent }) => parent === undefined)
        .map(({ key }) => `${key}@${(input.published ?? []).length}`),
    );
    const totals = alone.filter(({ name }) => roots.has(name));
    const parts = alone.filter(({ name }) => !roots.has(name));
    const lost = totals.filter(({ name }) => !shown.some((one) => one.name === name));
    return [
      {
        cut,
        hidden: now.length - shown.length,
        fewestAtAll: now.length - mostSafe(alone, isSafe),
        fewest: now.length - totals.length - mostSafe(parts, (some) => isSafe([...totals, ...some])),
        totalsLost: lost.length,
      },
    ];
  });
}

/** The size of the largest safe choice. */
function mostSafe(alone: readonly Known[], isSafe: (some: readonly Known[]) => boolean): number {
  for (let size = alone.length; size > 0; size -= 1)
    for (const some of choices(alone, size)) if (isSafe(some)) return size;
  return 0;
}

function* choices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  if (size === 0) yield [];
  for (let at = 0; at + size <= items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    for (const rest of choices(items.slice(at + 1), size - 1)) yield [item, ...rest];
  }
}
