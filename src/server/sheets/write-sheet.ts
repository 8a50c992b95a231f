import writeWorkbook from 'write-excel-file/node';
import { harmlessCell } from './harmless.ts';
import { cleanCell } from './sheet.ts';

type Table = readonly (readonly string[])[];

/** A table as separated text that Dutch Excel opens at once: UTF-8 with mark, `;`, CRLF; no cell is a formula. */
export const writeCsv = (table: Table): string =>
  `\ufeff${table.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;

const quoted = (text: string): string => {
  const cell = harmlessCell(cleanCell(text));
  return /[;"\r\n,\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** A table as an Excel workbook of one sheet in which every cell is text; the first row is the header. */
export async function writeXlsx(name: string, table: Table): Promise<Uint8Array> {
  const [header = [], ...rows] = table;
  const data = [
    header.map((text) => ({ value: workbookText(text), type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) =>
      cells.map((text) => (cleanCell(text) === '' ? null : { value: workbookText(text), type: String })),
    ),
  ];
  return writeWorkbook(data, { sheet: name, stickyRowsCount: 1 }).toBuffer();
}

/**
 * Excel reads `_x0041_` as one character, hence the underscore in code. The library keeps its texts in a plain object and
 * loses those that every object has ('constructor'): a space after them, which reading takes away, keeps them apart.
 */
function workbookText(text: string): string {
  const cell = harmlessCell(cleanCell(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return cell in Object.prototype ? `${cell} ` : cell;
}
