import type { Cell } from './types.ts';

/** People who stand in exactly the same cells: nobody who looks at those can tell them apart. */
export interface Atom {
  readonly people: number;
  readonly counted: number;
  /** The cells, by number, in which they stand. */
  readonly cells: readonly number[];
}

/**
 * The finest parts into which the cells divide people. Whether somebody counts is taken from the last cell that holds
 * her: cells stand in the order of time.
 */
export function atomsOf(cells: readonly Cell[]): readonly Atom[] {
  const places = new Map<string, number[]>();
  cells.forEach(({ people }, index) => {
    for (const person of people) {
      const own = places.get(person);
      if (own === undefined) places.set(person, [index]);
      else own.push(index);
    }
  });
  const atoms = new Map<string, { people: number; counted: number; cells: readonly number[] }>();
  for (const [person, own] of places) {
    const key = own.join(',');
    const atom = atoms.get(key) ?? { people: 0, counted: 0, cells: own };
    atom.people += 1;
    if (cells[own.at(-1) ?? 0]?.counted.has(person) === true) atom.counted += 1;
    atoms.set(key, atom);
  }
  return [...atoms.values()];
}

/** The same atoms for who sees only some of the cells: what those cannot tell apart becomes one. */
export function classesOf(atoms: readonly Atom[], shown: ReadonlySet<number>): readonly Atom[] {
  const classes = new Map<string, { people: number; counted: number; cells: readonly number[] }>();
  for (const { people, counted, cells } of atoms) {
    const seen = cells.filter((cell) => shown.has(cell));
    if (seen.length === 0) continue;
    const key = seen.join(',');
    const one = classes.get(key) ?? { people: 0, counted: 0, cells: seen };
    one.people += people;
    one.counted += counted;
    classes.set(key, one);
  }
  return [...classes.values()];
}
