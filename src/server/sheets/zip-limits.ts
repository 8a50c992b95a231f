import { inflateRawSync } from 'node:zlib';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { sheetLimits, sheetProblem } from './sheet.ts';

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly declared: number;
  readonly offset: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/**
 * Unpacks a workbook's parts under a limit before anything else does, so that a small file cannot become gigabytes, and
 * looks at the cell addresses, so that one cell in the last corner cannot ask for seventeen billion others. Nothing is
 * believed of what the file says about its own sizes.
 */
export function unpackedWithin(bytes: Uint8Array): Result<null, AppError> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = directoryOf(buffer);
  if (parts === null) return err(sheetProblem('sheet-unreadable'));
  if (parts.length > sheetLimits.parts) return err(sheetProblem('sheet-too-large'));
  let left: number = sheetLimits.unpackedBytes;
  for (const part of parts) {
    const content = unpack(buffer, part, left);
    if (content === 'too-large') return err(sheetProblem('sheet-too-large'));
    if (content === null || content.length !== part.declared) return err(sheetProblem('sheet-unreadable'));
    left -= content.length;
    const problem = part.name.startsWith('xl/worksheets/') ? corner(content) : null;
    if (problem !== null) return err(problem);
  }
  return ok(null);
}

function directoryOf(buffer: Buffer): Part[] | null {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== endOfDirectory) return null;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== directoryEntry) return null;
    const nameLength = buffer.readUInt16LE(at + 28);
    parts.push({
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      declared: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack(buffer: Buffer, part: Part, limit: number): Buffer | 'too-large' | null {
  const { offset, packed, method } = part;
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== localEntry) return null;
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const content = buffer.subarray(start, start + packed);
  if (content.length !== packed) return null;
  if (method === 0) return content.length > limit ? 'too-large' : content;
  if (method !== 8) return null;
  try {
    return inflateRawSync(content, { maxOutputLength: limit });
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : null;
  }
}

/** The furthest cell address in a sheet, held against the limits. */
function corner(content: Buffer): AppError | null {
  const text = content.toString('latin1');
  for (const [, column = '', row = ''] of text.matchAll(/\br\s*=\s*["']([A-Z]*)(\d+)["']/gi)) {
    if (Number(row) > sheetLimits.rows + 10)
      return sheetProblem('sheet-too-many-rows', { maximum: sheetLimits.rows });
    if (columnNumber(column) > sheetLimits.columns)
      return sheetProblem('sheet-too-many-columns', { maximum: sheetLimits.columns });
  }
  return null;
}

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
