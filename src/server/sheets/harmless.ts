/**
 * A spreadsheet takes a cell that begins with one of these for a formula, also after spaces and in its full-width
 * form (ASVS 1.2.10).
 */
const formula = /^'*\s*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+\s*[=+\-@\t\r\n＝＋－＠]/;

/** The text as a cell that no spreadsheet will execute: an apostrophe in front where it would. */
export const harmlessCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Programs write `="00123"`, so that a spreadsheet keeps the noughts in front. */
const asText = /^="((?:[^"]|"")*)"$/;

/** The text behind a cell that `harmlessCell` made, or behind a formula that is nothing but a text; others stay as they are. */
export function originalCell(cell: string): string {
  const text = asText.exec(cell)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"').trim();
  return guarded.test(cell) ? cell.slice(1) : cell;
}
