import type { AppError } from '#core/error.ts';
import { err } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { sheetLimits, sheetProblem } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Reads a table from a file that someone gave: what it is shows from its first bytes, never from its name. */
export async function readSheet(bytes: Uint8Array): Promise<Result<Sheet, AppError>> {
  if (bytes.byteLength === 0) return err(sheetProblem('sheet-empty'));
  if (bytes.byteLength > sheetLimits.bytes)
    return err(sheetProblem('sheet-too-large', { megabytes: sheetLimits.bytes / 1_000_000 }));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err(sheetProblem('sheet-old-excel'));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return err(sheetProblem('sheet-not-a-list'));
  return readCsv(bytes);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
