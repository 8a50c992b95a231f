/** Where a life begins, and where nothing is left of it; both are drawn so. */
export const start = '[*]';
export const end = '[*]';

type Table = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
type State<T> = Exclude<keyof T & string, typeof start>;
type Move<T> = { [S in State<T>]: keyof T[S] & string }[State<T>];
type OneOf<To> = To extends readonly (infer Each)[] ? Each : To;
type Target<T, By> = { [S in State<T>]: By extends keyof T[S] ? OneOf<T[S][By]> : never }[State<T>];
/** A move leads to a state that the table has, or to the end. */
type Known<T> = {
  [S in keyof T]: { [By in keyof T[S]]: State<T> | typeof end | readonly (State<T> | typeof end)[] };
};
/** Moves after which a rule of the slice says which of several states it is. */
type Open<T> = {
  [S in State<T>]: { [By in keyof T[S]]: T[S][By] extends readonly string[] ? By : never }[keyof T[S]];
}[State<T>];
type IsOne<To, All = To> = To extends unknown ? ([All] extends [To] ? true : never) : never;
/** Moves that lead to one state, whatever the state before. */
type Plain<T> = { [By in Move<T>]: [IsOne<Target<T, By>>] extends [never] ? never : By }[Move<T>];

export interface Lifecycle<T> {
  /** Drawn in docs/states under this name. */
  readonly name: string;
  /** The table whose `state` is one of the stored states; none when the state follows from moments. */
  readonly table: string | null;
  readonly states: readonly State<T>[];
  readonly stored: readonly State<T>[];
  readonly arrows: readonly {
    readonly from: State<T> | typeof start;
    readonly by: { [S in keyof T]: keyof T[S] & string }[keyof T];
    readonly to: State<T> | typeof end;
  }[];
  /** The state after a move, or null when that move is not open from here. */
  after<By extends Exclude<Move<T>, Open<T>>>(state: State<T>, by: By): Target<T, By> | null;
  /** Whether a move is open from here; with `to`, whether it may lead there. */
  allows(state: State<T>, by: Move<T>, to?: State<T>): boolean;
  /** The states from which a move is open. */
  from(by: Move<T>): State<T>[];
  /** The same with the state to which it leads: what a store writes. */
  change<By extends Plain<T>>(by: By): { readonly from: State<T>[]; readonly to: Target<T, By> };
  /** The moves that are open from here. */
  moves(state: State<T>): Move<T>[];
}

export type StateOf<L> = L extends Lifecycle<infer T> ? State<T> : never;
export type MoveOf<L> = L extends Lifecycle<infer T> ? Move<T> : never;
/** The moves that `change` knows. */
export type ChangeOf<L> = L extends Lifecycle<infer T> ? Plain<T> : never;

/**
 * A life cycle: from each state, which use case (or the clock) leads to which state. Every state has its line, also the last
 * ones. Where nothing is said of the start, the first state is that of nothing yet, and is not stored.
 */
export function lifecycle<const T extends Table>(
  name: string,
  table: string | null,
  ways: T & Known<T>,
): Lifecycle<T>;
export function lifecycle(name: string, table: string | null, ways: Table): object {
  const states = Object.keys(ways).filter((state) => state !== start);
  const arrows = Object.entries(ways).flatMap(([from, moves]) =>
    Object.entries(moves).flatMap(([by, to]) => [to].flat().map((each) => ({ from, by, to: each }))),
  );
  const left = arrows.filter((one) => one.from !== start);
  const leaving = (state: string, by: string) => left.filter((one) => one.from === state && one.by === by);
  const from = (by: string) => [...new Set(left.flatMap((one) => (one.by === by ? [one.from] : [])))];
  return {
    name,
    table,
    states,
    stored: start in ways ? states : states.slice(1),
    arrows,
    after: (state: string, by: string) => leaving(state, by)[0]?.to ?? null,
    allows: (state: string, by: string, to?: string) =>
      leaving(state, by).some((one) => to === undefined || one.to === to),
    from,
    change: (by: string) => ({ from: from(by), to: left.find((one) => one.by === by)?.to }),
    moves: (state: string) => Object.keys(ways[state] ?? {}),
  };
}
