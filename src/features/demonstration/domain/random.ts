/** Draws that come out the same on every machine, so that a demonstration can be talked about. */
export interface Draw {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly one: <T>(items: readonly [T, ...T[]]) => T;
  /** `count` different items, in the order of the list. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
}

/** The generator known as mulberry32: small, and the same everywhere. `seed` is any whole number. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    one: (items) => items[below(items.length)] ?? items[0],
    some: (items, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, items.length)) chosen.add(below(items.length));
      return items.filter((_, index) => chosen.has(index));
    },
  };
}

/** The same draws, of what fits somebody: nobody hopes to become what she is, or is told that she could. */
export function fittingDraw(draw: Draw, functionCode: string): Draw {
  const own = functionCode.split('-')[0] ?? '';
  const fits = (item: unknown): boolean => own === '' || !JSON.stringify(item).toLowerCase().includes(own);
  return {
    below: draw.below,
    one: (items) => {
      const [first, ...others] = items.filter(fits);
      return first === undefined ? draw.one(items) : draw.one([first, ...others]);
    },
    some: (items, count) => draw.some(items.filter(fits), count),
  };
}
