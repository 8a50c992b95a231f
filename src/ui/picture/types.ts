/**
 * How far one pair has come. `open`: neither side moves yet; `waits-left` and `waits-right`: the other side has
 * moved and this one not; `half`: this one moved and the other
 * in part; `runs`: both move; `done`: finished; `refused`: one side says no, with its reason.
 */
export type PairState = 'open' | 'waits-left' | 'waits-right' | 'half' | 'runs' | 'done' | 'refused';

interface PairSide {
  label: string;
  sub?: string;
  href?: string;
}

export interface Pair {
  left: PairSide;
  right: PairSide;
  state: PairState;
  /** A few words under the line: «Loopt», «Wacht op Karin». */
  stateText: string;
  /** Name and date of who is waited for, a condition or a reason; stands on the side it belongs to. */
  note?: string;
  /** By default the side that waits, and otherwise the right. */
  noteSide?: 'left' | 'right';
  /** The date has passed. */
  late?: boolean;
  /** Who refused; by default the right. */
  refusedBy?: 'left' | 'right';
}

export interface CompassAxis {
  label: string;
  /** 1 to max; null when not answered. */
  own: number | null;
  other: number | null;
  href?: string;
}

export interface Spread {
  label: string;
  own: number | null;
  others: readonly number[];
  /** Words in place of the others' figures, for example «nog te weinig antwoorden». */
  othersText?: string;
}

export interface YearMoment {
  /** yyyy-mm-dd */
  date: string;
  dateText: string;
  label: string;
  href?: string;
  side?: 'own' | 'other';
  done?: boolean;
}

export interface YearPart {
  /** yyyy-mm-dd, both included. */
  start: string;
  end: string;
  label: string;
}

export interface HeatCell {
  /** The figure as it is read, for example «12» or «40 %». */
  text: string;
  /** 0 to 1; null leaves the cell unshaded. */
  share: number | null;
}

/** How many pairs of one group moved on both sides, or on one only. */
export interface SidesCount {
  label: string;
  href?: string;
  /** Null is hidden. */
  both: number | null;
  leftOnly: number | null;
  rightOnly: number | null;
  /** A few words below the label. */
  note?: string;
  /** Words in place of all figures, for example when the group is too small to show. */
  hidden?: string;
}

/** One line of a map of what lies within reach. */
export interface MapLane {
  readonly label: string;
  /** 1–5: how thick its line is. */
  readonly weight: number;
  readonly stops: readonly {
    readonly number: number;
    /** 0 near, 1 with something first, 2 far. */
    readonly zone: number;
    /** Read out in place of the number. */
    readonly label: string;
    readonly href: string;
    /** It lies elsewhere than it did. */
    readonly moved?: boolean;
  }[];
}

/** One school year of a plan: twelve months, each with how heavy it is. */
export interface LoadYear {
  readonly label: string;
  /** Said under the year, for example what it costs. */
  readonly note: string;
  readonly months: readonly { readonly label: string; readonly amount: number; readonly text: string }[];
}
