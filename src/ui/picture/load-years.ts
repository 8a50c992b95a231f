import type { LoadYear } from './types.ts';

const drawHeight = 56;

export interface Bar {
  /** Percent of the width. */
  readonly x: number;
  readonly height: number;
  /** Words above the bar; empty where nothing changes, so that the picture stays quiet. */
  readonly text: string;
}

/** The bars of one year, at most `drawHeight` high; the amount is written where it begins or changes. */
export function barsOf({ months }: LoadYear, most: number): readonly Bar[] {
  return months.map(({ amount, text }, index) => ({
    x: (index * 100) / 12,
    height: most > 0 ? Math.round((amount / most) * drawHeight) : 0,
    text: amount > 0 && amount !== months[index - 1]?.amount ? text : '',
  }));
}

/** How far from the top the line of the ceiling lies, or null when it lies above the picture. */
export const ceilingAt = (ceiling: number, most: number): number | null =>
  most > 0 && ceiling <= most ? drawHeight - Math.round((ceiling / most) * drawHeight) : null;

export const loadHeight = drawHeight;
