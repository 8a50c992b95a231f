/** People who stand in the same of the known sets. */
export interface Part {
  readonly people: readonly string[];
  readonly inside: readonly boolean[];
}

interface Asked {
  readonly threshold: number;
  /** Hears of each set of people whose number follows. */
  readonly hears: (inside: readonly number[], people: number, value: number) => void;
  readonly telling: (people: number, value: number) => boolean;
  readonly tally: { sums: number; unfinished: number };
}

interface Sum {
  /** How often each part is in it. */
  readonly weights: readonly number[];
  readonly value: number;
}

/** No prime of the product: what hides and what attacks reckon apart. */
const prime = 33_554_393;
const mostSums = 1 << 18;

/**
 * Everything that adding and subtracting (any number of times) gives: the sum of a set of people that tells, and any sum
 * about fewer people than the threshold.
 *
 * The known numbers are first brought into steps: each sum has a part of its own, in which the others are not. A set of
 * people holds such a part wholly or not at all, so all sets are had by taking or leaving each of the sums.
 */
export function sums(
  known: readonly { readonly value: number }[],
  parts: readonly Part[],
  asked: Asked,
): readonly string[] {
  const rows = known.map(({ value }, at) => [
    ...parts.map(({ inside }) => Number(inside[at] === true)),
    residue(value),
  ]);
  const { steps, own } = inSteps(rows, parts.length);
  return [...few(parts, steps, own, asked), ...sets(parts, steps, asked)];
}

const residue = (value: number): number => ((value % prime) + prime) % prime;
const small = (value: number): number => (value > prime / 2 ? value - prime : value);

/** The rows brought into steps, and the column that each has of its own. */
function inSteps(rows: readonly (readonly number[])[], columns: number) {
  const steps: number[][] = [];
  const own: number[] = [];
  for (const row of rows) {
    const left = [...row];
    steps.forEach((step, at) => {
      takeAway(left, step, own[at] ?? 0);
    });
    const column = left.findIndex((value, index) => index < columns && value !== 0);
    if (column === -1) continue;
    const by = reciprocal(left[column] ?? 1);
    const fresh = left.map((value) => (value * by) % prime);
    for (const step of steps) takeAway(step, fresh, column);
    steps.push(fresh);
    own.push(column);
  }
  return { steps, own };
}

function takeAway(from: number[], step: readonly number[], column: number): void {
  const times = from[column] ?? 0;
  if (times === 0) return;
  step.forEach((value, index) => {
    from[index] = residue((from[index] ?? 0) - ((times * value) % prime));
  });
}

/** By Euclid. */
function reciprocal(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const times = Math.floor(a / b);
    [a, b, x, y] = [b, a - times * b, y, x - times * y];
  }
  return residue(x);
}

/** Each set of people of whom the number follows, piece by piece: what shares no part is tried apart. */
function sets(parts: readonly Part[], steps: readonly (readonly number[])[], asked: Asked): string[] {
  const found: string[] = [];
  for (const piece of piecesOf(steps, parts.length)) {
    const look = (at: number, sum: Sum, isSome: boolean): void => {
      const step = piece[at];
      if (step === undefined) {
        asked.tally.sums += 1;
        if (isSome) found.push(...told(parts, sum, asked));
        return;
      }
      look(at + 1, sum, isSome);
      look(at + 1, plus(sum, step, parts.length), true);
    };
    if (1 << piece.length > mostSums || piece.length > 30) asked.tally.unfinished += 1;
    else look(0, { weights: parts.map(() => 0), value: 0 }, false);
  }
  return found;
}

const plus = ({ weights, value }: Sum, step: readonly number[], columns: number): Sum => ({
  weights: weights.map((weight, index) => residue(weight + (step[index] ?? 0))),
  value: residue(value + (step[columns] ?? 0)),
});

function told(parts: readonly Part[], { weights, value }: Sum, { telling, hears }: Asked): string[] {
  if (weights.some((weight) => weight > 1)) return [];
  const inside = weights.flatMap((weight, index) => (weight === 1 ? [index] : []));
  const people = peopleIn(parts, inside);
  const count = small(value);
  if (people === 0 || count < 0 || count > people) return [];
  hears(inside, people, count);
  if (!telling(people, count)) return [];
  return [`${String(count)} of ${String(people)}`];
}

const peopleIn = (parts: readonly Part[], inside: readonly number[]): number =>
  inside.reduce((sum, index) => sum + (parts[index]?.people.length ?? 0), 0);

function piecesOf(steps: readonly (readonly number[])[], columns: number): (readonly number[])[][] {
  const touch = (one: readonly number[], other: readonly number[]): boolean =>
    one.some((value, index) => index < columns && value !== 0 && other[index] !== 0);
  let pieces: (readonly number[])[][] = [];
  for (const step of steps) {
    const joined = pieces.filter((piece) => piece.some((other) => touch(step, other)));
    pieces = [...pieces.filter((piece) => !joined.includes(piece)), [...joined.flat(), step]];
  }
  return pieces;
}

/**
 * Sums about too few people, whatever their weights. Such a sum leaves out all other parts; it exists when of the parts in
 * it fewer are held apart without them than with them.
 */
function few(
  parts: readonly Part[],
  steps: readonly (readonly number[])[],
  own: readonly number[],
  { threshold, tally }: Asked,
): string[] {
  // Per part, how it must move with each part that is free: parts of which the moves depend on each other fix a sum.
  const free = parts.flatMap((_, index) => (own.includes(index) ? [] : [index]));
  const moves = parts.map((_, index) => {
    const at = own.indexOf(index);
    return free.map((one) => (at === -1 ? Number(one === index) : residue(-(steps[at]?.[one] ?? 0))));
  });
  const found: string[] = [];
  let tries = 0;
  const grow = (from: number, people: number, held: readonly Held[]): void => {
    for (let index = from; index < parts.length && found.length < 4; index += 1) {
      const more = people + (parts[index]?.people.length ?? 0);
      if (more >= threshold) continue;
      tries += 1;
      if (tries > mostSums) return;
      const fresh = [...(moves[index] ?? [])];
      for (const { row, column } of held) takeAway(fresh, row, column);
      const column = fresh.findIndex((value) => value !== 0);
      if (column === -1) {
        found.push(`a sum about ${String(more)} people`);
        continue;
      }
      const by = reciprocal(fresh[column] ?? 1);
      grow(index + 1, more, [...held, { row: fresh.map((value) => (value * by) % prime), column }]);
    }
  };
  grow(0, 0, []);
  tally.sums += tries;
  if (tries > mostSums) tally.unfinished += 1;
  return found;
}

interface Held {
  readonly row: readonly number[];
  readonly column: number;
}
