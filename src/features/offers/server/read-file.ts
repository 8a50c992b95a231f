import { refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import { sheetLimits } from '#server/sheets/sheet.ts';
import { columnNames, readTable } from '../domain/catalogue-table.ts';
import { mostOffers } from '../domain/import.ts';
import type { CatalogueFormat, ReadCatalogue } from '../domain/import.ts';
import { bundleOf } from '../domain/oeapi/bundle.ts';
import type { Bundle } from '../domain/oeapi/bundle.ts';
import { readOeapi } from '../domain/oeapi/read-oeapi.ts';

export type ReadFile = ReadCatalogue & { readonly format: CatalogueFormat };

/** Reads a file that an institute gave: a list, or a catalogue of either version. What it is shows from its content. */
export async function readCatalogueFile(bytes: Uint8Array): Promise<Result<ReadFile, AppError>> {
  if (bytes.byteLength > sheetLimits.bytes) return err(refused('sheet-too-large', { megabytes: 10 }));
  const text = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return readJsonText(new TextDecoder().decode(bytes));
  const sheet = await readSheet(bytes, { known: columnNames, sheet: null });
  if (!sheet.ok) return sheet;
  return withinLimits({ ...readTable(sheet.value), format: 'csv' });
}

function readJsonText(text: string): Result<ReadFile, AppError> {
  try {
    return readCatalogueJson(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return err(refused('not-json'));
    throw error;
  }
}

/** The same for what was read from an address. */
export function readCatalogueJson(file: unknown): Result<ReadFile, AppError> {
  const bundle = bundleOf(file);
  if (bundle === null) return err(refused('no-catalogue'));
  if (sizeOf(bundle) > mostItems) return err(refused('too-many-offers', { maximum: mostOffers }));
  return withinLimits({ ...readOeapi(bundle), format: bundle.dialect.format });
}

const mostFaults = 500;

/** Offers and their moments, good or not; more are not even looked at. */
const mostItems = 20_000;

const sizeOf = ({ programmes, courses, programmeOfferings, courseOfferings }: Bundle): number =>
  programmes.length + courses.length + programmeOfferings.length + courseOfferings.length;

function withinLimits(read: ReadFile): Result<ReadFile, AppError> {
  if (read.offers.length > mostOffers) return err(refused('too-many-offers', { maximum: mostOffers }));
  if (read.offers.length === 0 && read.faults.length === 0) return err(refused('empty-catalogue'));
  return ok({ ...read, faults: read.faults.slice(0, mostFaults) });
}
