/** People who are known to belong together, and which of them count for what. */
export interface Group {
  readonly key: string;
  /** The group that this one is a part of. A parent's people are those of its parts together. */
  readonly parent?: string | undefined;
  readonly people: readonly string[];
  /** By name: the people of this group who count. */
  readonly cuts: Readonly<Record<string, readonly string[]>>;
}

/** A number, or null where it is hidden. */
export type Figure = number | null;

export interface GroupFigures {
  readonly key: string;
  readonly people: Figure;
  readonly cuts: Readonly<Record<string, Figure>>;
}

/** What everybody could see before: the groups as they were then, and what was shown of them. */
export interface Publication {
  readonly groups: readonly Group[];
  readonly out: readonly GroupFigures[];
}

/** One number that is or could be shown: how many of `people` count. */
export interface Cell {
  readonly group: string;
  readonly people: readonly string[];
  readonly counted: ReadonlySet<string>;
  readonly value: number;
  /** How many groups lie around this one. */
  readonly depth: number;
}
