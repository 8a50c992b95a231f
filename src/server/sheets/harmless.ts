/**
 * A spreadsheet takes a cell that begins with one of these for a formula, also after spaces and in its full-width
 * form (ASVS 1.2.10).
 */
const formula = /^'*\s*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+\s*[=+\-@\t\r\n＝＋－＠]/;

/** The text as a cell that no spreadsheet will execute: an apostrophe in front where it would. */
export const harmlessCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text behind a cell that `harmlessCell` made; every other cell stays as it is. */
export const originalCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
