import type { AppError } from '#core/error.ts';
import { refused } from '#core/error.ts';
import { squeezed } from '#core/plain-words.ts';

/** A table out of a file, as text: the header, and every row with the number a spreadsheet shows for it. */
export interface Sheet {
  readonly format: 'csv' | 'xlsx';
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Of a workbook: the name of the sheet that was read, and of all that can be seen in it. */
  readonly name: string;
  readonly names: readonly string[];
}

/** How a table is looked for in a file. */
export interface SheetLook {
  /** Names of columns that mean something, written together; by them the sheet and its header are known. */
  readonly known: readonly string[];
  /** The sheet that was chosen, by its name; null looks for it. */
  readonly sheet: string | null;
}

export const anySheet: SheetLook = { known: [], sheet: null };

/** A table before its header is looked for; row 1 is its first. */
export type RawTable = readonly (readonly string[])[];

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export const sheetLimits = {
  bytes: 10_000_000,
  unpackedBytes: 64_000_000,
  parts: 2000,
  rows: 60_000,
  columns: 250,
  cell: 4000,
  /** In all cells together. */
  characters: 20_000_000,
  /** What the process that reads may use, and give back. */
  memoryMegabytes: 384,
  milliseconds: 15_000,
  answerBytes: 64_000_000,
} as const;

/** How the process that reads ends when a text or a stack grew beyond what there is. */
export const tooMuch = 3;

/** Why a file cannot be read as a table at all. */
export type SheetProblem =
  | 'sheet-empty'
  | 'sheet-too-large'
  | 'sheet-too-many-rows'
  | 'sheet-too-many-columns'
  | 'sheet-old-excel'
  | 'sheet-unreadable'
  | 'sheet-not-a-list'
  | 'sheet-quote-open'
  | 'sheet-no-header'
  | 'sheet-not-there';

export const sheetProblem = (code: SheetProblem, values?: Record<string, string | number>): AppError =>
  refused(code, values);

/** Characters that no name or number holds and that PostgreSQL or XML refuses. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;

/** A cell as people meant it: no unprintable characters, no space around it, an unpaired half of a character replaced. */
export const cleanCell = (text: string): string => text.replace(unprintable, '').trim().toWellFormed();

/** How many names of a row are known. */
const knownIn = (cells: readonly string[], known: ReadonlySet<string>): number =>
  new Set(cells.map(squeezed).filter((name) => known.has(name))).size;

const top = 10;

/** How well a table is known: the most names of columns in one of its first rows. */
export const knownNames = (table: RawTable, known: ReadonlySet<string>): number =>
  known.size === 0 ? 0 : Math.max(0, ...table.slice(0, top).map((cells) => knownIn(cells, known)));

/**
 * Finds the header among the first rows: the one with the most known names, or where none has two, the first with at least
 * two filled cells, or with one when the whole table has one column. What stands above it is a title.
 */
export function headed(
  format: Sheet['format'],
  table: RawTable,
  known: ReadonlySet<string> = new Set(),
): Omit<Sheet, 'name' | 'names'> | null {
  const first = table.slice(0, top);
  const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;
  const most = knownNames(table, known);
  let at = most > 1 ? first.findIndex((cells) => knownIn(cells, known) === most) : -1;
  if (at === -1) at = first.findIndex((cells) => filled(cells) > 1);
  if (at === -1) at = first.findIndex((cells) => filled(cells) === 1);
  const header = table[at];
  if (header === undefined) return null;
  const rows = table
    .slice(at + 1)
    .map((cells, index) => ({ row: at + index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { format, header, rows };
}
