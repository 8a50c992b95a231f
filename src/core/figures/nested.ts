import { tellsTooMuch } from './rules.ts';
import type { Rules } from './rules.ts';

/** How one set of people lies to another. */
export type Relation = 'apart' | 'within' | 'around' | 'same' | 'crossing';

export function relationOf(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): Relation {
  const both = [...one].filter((item) => other.has(item)).length;
  if (both === 0) return 'apart';
  if (both === one.size) return both === other.size ? 'same' : 'within';
  return both === other.size ? 'around' : 'crossing';
}

interface Counted {
  readonly people: number;
  readonly value: number;
  readonly isEarlier: boolean;
}

interface Block {
  people: number;
  value: number;
  isOld: boolean;
}

/**
 * Whether cells of which none cross tell too much. What can be had by adding and subtracting is then exactly: each cell
 * without the largest cells within it, and those blocks added up. No block may tell what a cell may not.
 */
export function nestedTellsTooMuch(
  cells: readonly Counted[],
  relation: (one: number, other: number) => Relation,
  threshold: number,
  rules: Rules,
  isCounted: boolean,
): boolean {
  const order = cells.map((_, index) => index).sort((a, b) => sizeOf(cells, b) - sizeOf(cells, a));
  const blocks = cells.map(({ people, value, isEarlier }): Block => ({ people, value, isOld: isEarlier }));
  order.forEach((own, at) => {
    const around = order.slice(0, at).findLast((other) => relation(own, other) === 'within');
    const block = around === undefined ? undefined : blocks[around];
    const cell = cells[own];
    if (block === undefined || cell === undefined) return;
    block.people -= cell.people;
    block.value -= cell.value;
    block.isOld &&= cell.isEarlier;
  });
  return blocks.some(({ people, value, isOld }) => {
    if (isOld || people === 0) return false;
    if (!isCounted) return people < threshold;
    return tellsTooMuch(people, value, threshold, rules);
  });
}

const sizeOf = (cells: readonly Counted[], index: number): number => cells[index]?.people ?? 0;
