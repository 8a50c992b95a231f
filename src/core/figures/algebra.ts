/**
 * Linear equations over the integers modulo a prime: exact for what is asked here (which sums can be made from which
 * rows), since the numbers in play are far below the prime.
 */
export const prime = 67_108_859;

const times = (a: number, b: number): number => (a * b) % prime;
const plus = (a: number, b: number): number => (a + b) % prime;
const minus = (a: number): number => (a === 0 ? 0 : prime - a);

/** A number modulo the prime as the small integer, positive or negative, that it stands for. */
export const asInteger = (value: number): number => (value > prime / 2 ? value - prime : value);

export const asResidue = (value: number): number => ((value % prime) + prime) % prime;

function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

export interface Solved {
  /** Per column what it is where every free column is 0. */
  readonly particular: readonly number[];
  /** Per column its part in each solution of the equations with 0 on the right: empty where nothing is free. */
  readonly free: readonly (readonly number[])[];
}

/** Solves `rows` (coefficients, then the right-hand side as last) by elimination. */
export function solve(rows: readonly (readonly number[])[], columns: number): Solved {
  const work = rows.map((row) => row.map(asResidue));
  const pivotRow = new Map<number, number[]>();
  let next = 0;
  for (let column = 0; column < columns && next < work.length; column += 1) {
    const at = work.findIndex((row, index) => index >= next && row[column] !== 0);
    if (at === -1) continue;
    const row = work[at] ?? [];
    work[at] = work[next] ?? [];
    work[next] = row;
    const scale = inverse(row[column] ?? 1);
    row.forEach((value, index) => (row[index] = times(value, scale)));
    for (const other of work) if (other !== row) subtract(other, row, column);
    pivotRow.set(column, row);
    next += 1;
  }
  const all = Array.from({ length: columns }, (_, column) => column);
  const freeColumns = all.filter((column) => !pivotRow.has(column));
  return {
    particular: all.map((column) => pivotRow.get(column)?.[columns] ?? 0),
    free: all.map((column) => {
      const row = pivotRow.get(column);
      return freeColumns.map((one) => (row === undefined ? Number(one === column) : minus(row[one] ?? 0)));
    }),
  };
}

function subtract(from: number[], row: readonly number[], column: number): void {
  const factor = from[column] ?? 0;
  if (factor === 0) return;
  for (let index = column; index < from.length; index += 1) {
    const value = row[index] ?? 0;
    if (value !== 0) from[index] = plus(from[index] ?? 0, minus(times(factor, value)));
  }
}

/** Whether a row is a sum of multiples of the independent rows of `basis`; otherwise it is added there. */
export function dependsOn(basis: Map<number, number[]>, row: readonly number[]): boolean {
  const left = [...row];
  for (const [column, one] of basis) subtract(left, one, column);
  const at = left.findIndex((value) => value !== 0);
  if (at === -1) return true;
  const scale = inverse(left[at] ?? 1);
  basis.set(
    at,
    left.map((value) => times(value, scale)),
  );
  return false;
}
