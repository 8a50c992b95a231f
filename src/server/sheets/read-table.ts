import type { AppError } from '#core/error.ts';
import type { Result } from '#core/result.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { anySheet } from './sheet.ts';
import type { Sheet, SheetLook } from './sheet.ts';

/** Reads a table: what it is shows from its first bytes. For the process that reads (reader.ts). */
export const readTable = (bytes: Uint8Array, look: SheetLook = anySheet): Promise<Result<Sheet, AppError>> =>
  isArchive(bytes) ? readXlsx(bytes, look) : Promise.resolve(readCsv(bytes, look));

const isArchive = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
