import { readSheet as readByNumber } from 'read-excel-file/universal';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { originalCell } from './harmless.ts';
import { visibleSheets } from './sheet-names.ts';
import { anySheet, cleanCell, headed, knownNames, sheetLimits, sheetProblem } from './sheet.ts';
import type { RawTable, Sheet, SheetLook } from './sheet.ts';
import { unpackedWithin } from './unpack.ts';
import type { Unpacked } from './unpack.ts';

/** So many sheets are looked at for one that is known. */
const mostLookedAt = 20;

/**
 * Reads a sheet of an Excel workbook as text: dates as yyyy-mm-dd, numbers as they are stored. The first that can be seen and
 * of which columns are known, else the first that holds anything; or the one that was chosen.
 */
export async function readXlsx(
  bytes: Uint8Array,
  look: SheetLook = anySheet,
): Promise<Result<Sheet, AppError>> {
  let unpacked: Unpacked | null;
  try {
    unpacked = await unpackedWithin(bytes);
  } catch {
    return err(sheetProblem('sheet-unreadable'));
  }
  if (unpacked === null) return err(sheetProblem('sheet-too-large'));
  const visible = visibleSheets(unpacked.workbook);
  const chosen =
    look.sheet === null ? visible.slice(0, mostLookedAt) : visible.filter(({ name }) => name === look.sheet);
  if (look.sheet !== null && chosen.length === 0) return err(sheetProblem('sheet-not-there'));
  const names = visible.map(({ name }) => name);
  const known = new Set(look.known);
  let best: Sheet | null = null;
  const problems: AppError[] = [];
  // A workbook that names no sheet at all is left to the library.
  for (const { number, name } of chosen.length > 0 ? chosen : [{ number: 1, name: '' }]) {
    const table = await readOne(unpacked.archive, number);
    if (!table.ok) {
      problems.push(table.error);
      continue;
    }
    const isKnown = knownNames(table.value, known) > 1;
    if (best !== null && !isKnown) continue;
    const sheet = headed('xlsx', table.value, known);
    if (sheet === null) continue;
    best = { ...sheet, name, names };
    if (isKnown) return ok(best);
    if (known.size === 0) break;
  }
  const problem = problems.find((one) => best === null || isTooMuch(one));
  if (problem !== undefined) return err(problem);
  return best === null ? err(sheetProblem('sheet-no-header')) : ok(best);
}

/** A sheet that is too much may be the one that was meant; one that cannot be read, such as a picture, is not. */
const isTooMuch = (error: AppError): boolean => error.kind === 'refused' && error.code !== 'sheet-unreadable';

async function readOne(archive: ArrayBuffer, number: number): Promise<Result<RawTable, AppError>> {
  let table: readonly (readonly unknown[])[];
  try {
    table = await readByNumber(archive, number, { parseNumber: (text) => text, trim: true });
  } catch {
    return err(sheetProblem('sheet-unreadable'));
  }
  if (table.length > sheetLimits.rows + 10)
    return err(sheetProblem('sheet-too-many-rows', { maximum: sheetLimits.rows }));
  if (table.some((cells) => cells.length > sheetLimits.columns))
    return err(sheetProblem('sheet-too-many-columns', { maximum: sheetLimits.columns }));
  const texts = table.map((cells) => cells.map(asText));
  if (characters(texts) > sheetLimits.characters) return err(sheetProblem('sheet-too-large'));
  return ok(texts.map((cells) => cells.map((cell) => originalCell(cleanCell(cell)))));
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : typeof cell === 'boolean' ? (cell ? 'ja' : 'nee') : '';
}

/** One long text may be the content of every cell: a shared string counts each time it is used. */
const characters = (table: readonly (readonly string[])[]): number =>
  table.reduce((sum, cells) => cells.reduce((inner, cell) => inner + cell.length, sum), 0);
