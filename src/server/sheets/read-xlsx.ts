import { readSheet as readFirstSheet } from 'read-excel-file/universal';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { originalCell } from './harmless.ts';
import { cleanCell, headed, sheetLimits, sheetProblem } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { unpackedWithin } from './unpack.ts';

/** Reads the first sheet of an Excel workbook as text: dates as yyyy-mm-dd, numbers as they are stored. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet, AppError>> {
  let table: readonly (readonly unknown[])[];
  try {
    const workbook = await unpackedWithin(bytes);
    if (workbook === null) return err(sheetProblem('sheet-too-large'));
    table = await readFirstSheet(workbook, { parseNumber: (text) => text, trim: true });
  } catch {
    return err(sheetProblem('sheet-unreadable'));
  }
  if (table.length > sheetLimits.rows + 10)
    return err(sheetProblem('sheet-too-many-rows', { maximum: sheetLimits.rows }));
  if (table.some((cells) => cells.length > sheetLimits.columns))
    return err(sheetProblem('sheet-too-many-columns', { maximum: sheetLimits.columns }));
  const texts = table.map((cells) => cells.map(asText));
  if (characters(texts) > sheetLimits.characters) return err(sheetProblem('sheet-too-large'));
  const sheet = headed(
    'xlsx',
    texts.map((cells) => cells.map((cell) => originalCell(cleanCell(cell)))),
  );
  return sheet === null ? err(sheetProblem('sheet-no-header')) : ok(sheet);
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : typeof cell === 'boolean' ? (cell ? 'ja' : 'nee') : '';
}

/** One long text may be the content of every cell: a shared string counts each time it is used. */
const characters = (table: readonly (readonly string[])[]): number =>
  table.reduce((sum, cells) => cells.reduce((inner, cell) => inner + cell.length, sum), 0);
