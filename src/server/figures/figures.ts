import { addDays, isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Reader } from '../db/transaction.ts';

/** A figure before it is known whether it may be shown: its name, and the people who count. */
export interface Cut {
  /** 'slice:what:code'. */
  readonly name: string;
  readonly people: ReadonlySet<string>;
  /** False: for the whole organisation only. */
  readonly perSchool: boolean;
  /** The name of a figure of which these people are a part: it is shown only where the rest is no telling number either. */
  readonly within?: string;
  /** Figures of one family exclude each other: nobody counts in two. */
  readonly family?: string;
}

/** A figure of the people in these rows, each once. */
export const cutOf = (
  name: string,
  rows: readonly { readonly personId: string }[],
  rest: Omit<Cut, 'name' | 'people'>,
): Cut => ({ name, people: new Set(rows.map(({ personId }) => personId)), ...rest });

/** What a slice counts, over everybody who works in the organisation on a day. */
export type FigureSource = (db: Reader, about: FigureMoment) => Promise<readonly Cut[]>;

export interface FigureMoment {
  readonly tenantId: string;
  readonly today: IsoDate;
}

/** A number that is shown, and of which day it is. */
export interface ShownFigure {
  readonly value: number;
  readonly day: IsoDate;
}

/** One group as it is shown: 'all', 'together' (the small schools), or a school by its id. */
export interface ShownGroup {
  readonly key: string;
  readonly schoolIds: readonly string[];
  readonly cuts: Readonly<Record<string, ShownFigure>>;
}

export const wholeKey = 'all';
export const togetherKey = 'together';

/** The figures of an organisation, as they stand until the next publication. */
export interface FigureBoard {
  /** The day of the last publication; null when there was none. */
  readonly day: IsoDate | null;
  readonly next: IsoDate;
  readonly threshold: number;
  readonly groups: readonly ShownGroup[];
}

/** A figure of a group: null is hidden, or not counted. */
export const figureOf = (board: FigureBoard, key: string, name: string): number | null =>
  cellOf(board, key, name)?.value ?? null;

export function cellOf(board: FigureBoard, key: string, name: string): ShownFigure | null {
  const cuts = board.groups.find((group) => group.key === key)?.cuts ?? {};
  return Object.hasOwn(cuts, name) ? (cuts[name] ?? null) : null;
}

/** What is shown of a group by names that begin so, each with the rest of its name. */
export const figuresFrom = (
  { groups }: FigureBoard,
  key: string,
  begin: string,
): readonly (ShownFigure & { readonly rest: string })[] =>
  Object.entries(groups.find((group) => group.key === key)?.cuts ?? {}).flatMap(([name, figure]) =>
    name.startsWith(begin) ? [{ ...figure, rest: name.slice(begin.length) }] : [],
  );

/** The group under which a school is shown: itself, or the small schools together. */
export const groupOfSchool = (board: FigureBoard, schoolId: string): string | null =>
  board.groups.find(({ key, schoolIds }) => key !== wholeKey && schoolIds.includes(schoolId))?.key ?? null;

/** The first day of a month, at least two weeks on: figures move then, whatever anybody does in between. */
export function nextPublication(day: IsoDate): IsoDate {
  const [year = 0, month = 0] = addDays(day, 14).split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return isoDate(next);
}
