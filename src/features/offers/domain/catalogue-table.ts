import type { z } from 'zod';
import { squeezed } from '#core/plain-words.ts';
import { contentSchema } from './content-schema.ts';
import { withoutDoubles } from './import.ts';
import type { ImportFault, ReadCatalogue } from './import.ts';
import type { OfferContent } from './offer.ts';
import { columns } from './table-columns.ts';

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Titles compare without capitals, spaces and signs. */
const plain = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The titles of columns that make a row a header. */
export const columnNames = columns.map(({ title }) => squeezed(title));

/** Reads a list of offers: each row is an offer or named with what is wrong with it, cell by cell. */
export function readTable({ header, rows }: Table): ReadCatalogue {
  const at = new Map(header.map((title, index) => [plain(title), index]));
  const missing = columns.filter(({ title, needed }) => needed === true && !at.has(plain(title)));
  if (missing.length > 0)
    return {
      offers: [],
      faults: missing.map(({ title, field }) => ({ where: '1', field, code: 'no-column', value: title })),
      leftOut: {},
    };
  const read: { where: string; offer: OfferContent }[] = [];
  const faults: ImportFault[] = [];
  for (const { row, cells } of rows) {
    const texts = new Map(
      columns.map(({ field, title }) => [field, cells[at.get(plain(title)) ?? -1] ?? '']),
    );
    const outcome = contentSchema.safeParse(
      Object.fromEntries(
        columns.map(({ field, read: readCell }) => [field, readCell(texts.get(field) ?? '')]),
      ),
    );
    const where = String(row);
    if (outcome.success) read.push({ where, offer: outcome.data });
    else faults.push(...faultsOf(outcome.error, where, (field) => texts.get(field) ?? ''));
  }
  const single = withoutDoubles(read);
  return {
    offers: single.offers,
    faults: [...faults, ...single.faults].sort((a, b) => Number(a.where) - Number(b.where)),
    leftOut: unknownColumns({ header, rows }),
  };
}

/** One fault per field that the schema refused; `valueOf` says what stood there. */
export function faultsOf(
  error: z.ZodError,
  where: string,
  valueOf: (field: keyof OfferContent) => string,
): ImportFault[] {
  const byField = new Map<string, ImportFault>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (byField.has(field)) continue;
    const value = valueOf(field as keyof OfferContent).slice(0, 80);
    byField.set(field, { where, field, code: codeOf(issue, value), value });
  }
  return [...byField.values()];
}

function codeOf(issue: z.core.$ZodIssue, value: string): string {
  if (issue.code === 'custom') return issue.message;
  if (value === '') return 'required';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'too-high';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'required' : 'too-low';
  if (issue.code === 'invalid_value') return 'not-an-option';
  return 'wrong-kind';
}

function unknownColumns({ header, rows }: Table): Record<string, number> {
  const known = new Set(columns.map(({ title }) => plain(title)));
  const left: Record<string, number> = {};
  for (const [index, title] of header.entries()) {
    if (title === '' || known.has(plain(title))) continue;
    const filled = rows.filter(({ cells }) => (cells[index] ?? '') !== '').length;
    if (filled > 0) left[title.slice(0, 60)] = filled;
  }
  return left;
}

/** The list that `readTable` reads back to the same offers; the first row is the header. */
export const tableOf = (offers: readonly OfferContent[]): string[][] => [
  columns.map(({ title }) => title),
  ...offers.map((offer) => columns.map(({ write }) => write(offer))),
];
