import { squeezed } from '#core/plain-words.ts';
import { goodPart } from './good-part.ts';
import type { RawOffer } from './good-part.ts';
import type { OfferContent } from './offer.ts';
import { withoutDoubles } from './import.ts';
import type { ImportFault, ReadCatalogue, ReadOffer } from './import.ts';
import { columns } from './table-columns.ts';

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Titles compare without capitals, spaces and signs. */
const plain = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The titles of columns that make a row a header. */
export const columnNames = columns.map(({ title }) => squeezed(title));

/** Reads a list of offers: of each row what is good, and the rest by name, cell by cell. */
export function readTable({ header, rows }: Table): ReadCatalogue {
  const at = new Map(header.map((title, index) => [plain(title), index]));
  const missing = columns.filter(({ title, needed }) => needed === true && !at.has(plain(title)));
  if (missing.length > 0)
    return {
      offers: [],
      faults: missing.map(({ title, field }) => ({ where: '1', field, code: 'no-column', value: title })),
      leftOut: {},
    };
  const read: { where: string; offer: ReadOffer }[] = [];
  const faults: ImportFault[] = [];
  for (const { row, cells } of rows) {
    const texts = new Map(
      columns.map(({ field, title }) => [field, cells[at.get(plain(title)) ?? -1] ?? '']),
    );
    const where = String(row);
    const raw = columns.map(({ field, read: readCell }) => [field, readCell(texts.get(field) ?? '')]);
    const good = goodPart(Object.fromEntries(raw) as RawOffer, where, (field) => texts.get(field) ?? '');
    if (good.offer !== null) read.push({ where, offer: good.offer });
    faults.push(...good.faults);
  }
  const single = withoutDoubles(read);
  return {
    offers: single.offers,
    faults: [...faults, ...single.faults].sort((a, b) => Number(a.where) - Number(b.where)),
    leftOut: unknownColumns({ header, rows }),
  };
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
