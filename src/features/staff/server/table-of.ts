import type { Sheet, SheetLook } from '#server/sheets/sheet.ts';
import { squeezed } from '#core/plain-words.ts';
import { proposeMapping } from '../domain/columns.ts';
import { privateColumns, withoutPrivate } from '../domain/private-columns.ts';
import type { PrivateColumn } from '../domain/private-columns.ts';
import type { StaffTable } from './staff-import.store.ts';

/** What is kept of a table that was read: its header, a sample, and what is proposed for its columns. */
export function tableOf(sheet: Sheet, remembered: ReadonlyMap<string, string>): StaffTable {
  const { header, rows, name, names } = sheet;
  const hidden = privateColumns(header, rows);
  return {
    header,
    sample: sampleOf(sheet, hidden),
    privateColumns: hidden,
    rowCount: rows.length,
    mapping: proposeMapping(withoutPrivate(header, hidden), remembered),
    sheet: name,
    sheets: names,
  };
}

/** The same table is found again in the same file: by the sheet, and by the names that its header has. */
export const sameTable = ({ header, sheet }: Pick<StaffTable, 'header' | 'sheet'>): SheetLook => ({
  known: header.map(squeezed).filter((name) => name !== ''),
  sheet: sheet === '' ? null : sheet,
});

/** The first rows, short, so that someone sees what a column holds; without what is private. */
const sampleOf = (sheet: Sheet, hidden: readonly PrivateColumn[]): string[][] =>
  sheet.rows.slice(0, 3).map(({ cells }) =>
    withoutPrivate(cells, hidden)
      .slice(0, 60)
      .map((cell) => cell.slice(0, 40)),
  );
