import { CsvError, parse } from 'csv-parse/sync';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { originalCell } from './harmless.ts';
import { anySheet, cleanCell, headed, sheetLimits, sheetProblem } from './sheet.ts';
import type { Sheet, SheetLook } from './sheet.ts';
import { decodeText } from './text-encoding.ts';

const separators = [';', ',', '\t', '|'] as const;

/** Reads separated text of any usual separator and encoding. */
export function readCsv(bytes: Uint8Array, { known }: SheetLook = anySheet): Result<Sheet, AppError> {
  const text = decodeText(bytes);
  if (!isText(text)) return err(sheetProblem('sheet-not-a-list'));
  const separator = separatorOf(text);
  try {
    const table = records(text, separator);
    if (table.length > sheetLimits.rows + 10)
      return err(sheetProblem('sheet-too-many-rows', { maximum: sheetLimits.rows }));
    if (table.some((cells) => cells.length > sheetLimits.columns))
      return err(sheetProblem('sheet-too-many-columns', { maximum: sheetLimits.columns }));
    const sheet = headed(
      'csv',
      table.map((cells) => cells.map((cell) => originalCell(cleanCell(cell)))),
      new Set(known),
    );
    return sheet === null ? err(sheetProblem('sheet-no-header')) : ok({ ...sheet, name: '', names: [] });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return err(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? sheetProblem('sheet-quote-open', { row: openQuoteRow(error) })
        : sheetProblem('sheet-unreadable'),
    );
  }
}

/** Pictures, films and programs are full of characters that no text has; a list may hold a stray one. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return strange < 3 || strange < sample.length / 200;
}

const records = (text: string, separator: string, until?: number): string[][] =>
  parse(text, {
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    ...(until === undefined ? {} : { to: until }),
  });

/** The separator that cuts the first rows into the most columns of equal number. */
function separatorOf(text: string): string {
  const sample = firstLines(text, 30);
  let best: { separator: string; score: number } = { separator: ';', score: 0 };
  for (const separator of separators) {
    const score = evenness(sample, separator);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function evenness(sample: string, separator: string): number {
  let widths: number[];
  try {
    widths = records(sample, separator, 30).map((cells) => cells.length);
  } catch {
    return 0;
  }
  const widest = Math.max(...widths, 0);
  if (widest < 2) return 0;
  const usual = mostFrequent(widths.filter((width) => width > 1));
  const equal = widths.filter((width) => width === usual).length;
  return (equal / widths.length) * 1000 + Math.min(usual, 100);
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line += 1) {
    const next = text.indexOf('\n', end + 1);
    if (next === -1) return text;
    end = next;
  }
  return text.slice(0, end + 1);
}

/** The record in which the quote was opened: the one after those that were whole. */
const openQuoteRow = (error: CsvError): number => {
  const records: unknown = error['records'];
  return (typeof records === 'number' ? records : 0) + 1;
};
