import { writeCsv } from '#server/sheets/write-sheet.ts';
import type { StaffLine } from '../domain/staff-lines.ts';

interface RefusedList {
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly lines: readonly StaffLine[];
  }[];
}

interface Words {
  readonly faultText: (facts: StaffLine['facts']) => string;
  readonly import: {
    readonly downloadReason: string;
    readonly kinds: { readonly ask: string };
    readonly cells: { readonly row: string };
  };
}

/** The rows that were not used as they stood in the list, with their number and what is wrong behind them. */
export const refusedCsv = ({ header, rows }: RefusedList, t: Words): string =>
  writeCsv([
    [...header, t.import.cells.row, t.import.downloadReason],
    ...rows.map(({ row, cells, lines }) => [
      ...header.map((_, column) => cells[column] ?? ''),
      String(row),
      lines.map(({ kind, facts }) => (kind === 'ask' ? t.import.kinds.ask : t.faultText(facts))).join(' '),
    ]),
  ]);
