interface Dot {
  value: number;
  /** Rows above the axis, from 0. */
  level: number;
  /** Sideways, in px, once a column is full. */
  shift: number;
}

const highest = 2;

/** Piles equal ratings on each other, at most two high; further ones stand beside. */
export function dotsFor(values: readonly number[]): Dot[] {
  const seen = new Map<number, number>();
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const before = seen.get(value) ?? 0;
      seen.set(value, before + 1);
      const column = Math.floor(before / highest);
      const side = column % 2 === 0 ? 1 : -1;
      return { value, level: before % highest, shift: side * Math.ceil(column / 2) * 13 };
    });
}

/** The ratings as figures from low to high: «3, 4, 4». */
export function figures(values: readonly number[]): string {
  return [...values].sort((a, b) => a - b).join(', ');
}
