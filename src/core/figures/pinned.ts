import type { Atom } from './atoms.ts';
import { enoughForNobody } from './rules.ts';

/** Further than this is not looked for another way in which it could be. */
const mostTries = 4_000;
const mostMoves = 14;

/**
 * Whether nobody or everybody of a class counts in every way that fits what is shown. It looks for another way: count
 * one more there (or one less), and put right elsewhere what that upsets. Where none is found it is taken for certain.
 * A class within a large cell of which nobody or everybody counts is certain because that may be said.
 */
export function isPinned(classes: readonly Atom[], index: number, shown: ReadonlySet<number>): boolean {
  const own = classes[index];
  if (own === undefined || !own.cells.some((cell) => shown.has(cell))) return false;
  if (own.cells.some((cell) => shown.has(cell) && isPureAndLarge(classes, cell))) return false;
  const seen = classes.map(({ cells }) => cells.filter((cell) => shown.has(cell)));
  const counts = classes.map(({ counted }) => counted);
  const upset = new Map<number, number>();
  let tries = 0;
  const move = (at: number, by: 1 | -1): void => {
    counts[at] = (counts[at] ?? 0) + by;
    for (const cell of seen[at] ?? []) {
      const left = (upset.get(cell) ?? 0) + by;
      if (left === 0) upset.delete(cell);
      else upset.set(cell, left);
    }
  };
  const isRoom = (at: number, by: 1 | -1): boolean => {
    const next = (counts[at] ?? 0) + by;
    return next >= 0 && next <= (classes[at]?.people ?? 0);
  };
  const settle = (moves: number): boolean => {
    const [first] = upset;
    if (first === undefined) return counts[index] !== own.counted;
    if (moves === 0) return false;
    const [cell, left] = first;
    const by = left > 0 ? -1 : 1;
    for (let at = 0; at < classes.length; at += 1) {
      if (at === index || !(seen[at] ?? []).includes(cell) || !isRoom(at, by)) continue;
      tries += 1;
      if (tries > mostTries) return false;
      move(at, by);
      if (settle(moves - 1)) return true;
      move(at, by === 1 ? -1 : 1);
    }
    return false;
  };
  move(index, own.counted === 0 ? 1 : -1);
  return !settle(mostMoves);
}

function isPureAndLarge(classes: readonly Atom[], cell: number): boolean {
  const inside = classes.filter(({ cells }) => cells.includes(cell));
  const people = inside.reduce((sum, one) => sum + one.people, 0);
  const counted = inside.reduce((sum, one) => sum + one.counted, 0);
  return people >= enoughForNobody && (counted === 0 || counted === people);
}
