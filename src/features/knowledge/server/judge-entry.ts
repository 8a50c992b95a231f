import type { IsoDate } from '#core/date.ts';
import { invalid } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { rowOf } from '#server/knowledge/item.ts';
import type { ItemOf, ItemRow } from '#server/knowledge/item.ts';
import { entryFields } from '../domain/entry-forms.ts';
import { judgeEntry, slipsOf } from '../domain/entry.ts';
import type { EntryKind, KeptEntry } from '../domain/entry.ts';
import type { Cut } from '../domain/follow.ts';
import { pointersOf } from '../domain/pointers.ts';
import { readVersions } from './entry.store.ts';
import { readKnown } from './known.store.ts';
import { contentOf, heldAgainstForm } from './read-entry-text.ts';

interface Typed {
  readonly kind: EntryKind;
  readonly code: string;
  readonly text: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly seen: number;
}

export interface JudgedEntry {
  readonly row: ItemRow;
  readonly entry: ItemOf<EntryKind>;
  readonly cut: Cut | null;
  readonly versions: readonly KeptEntry[];
}

/** Holds what is proposed against its form, against what it points at and against what is kept. */
export async function judgeTyped(
  db: Reader,
  typed: Typed,
  today: IsoDate,
): Promise<Result<JudgedEntry, AppError>> {
  const { kind, code, validFrom, validTo, seen } = typed;
  const content = contentOf(typed.text);
  if (!content.ok) return content;
  const entry = heldAgainstForm({ kind, content: content.value, validFrom, validTo });
  if (!entry.ok) return entry;
  if (entry.value.code !== code) return err(invalid('text', 'other-code', { code }));
  const row: ItemRow = { ...rowOf(kind, entry.value), validFrom, validTo };
  const slips = slipsOf(row.content, today);
  if (Object.keys(slips).length > 0) return err({ kind: 'invalid', fields: slips });
  const lost = await pointsNowhere(db, row);
  if (lost !== null) return err(invalid(lost.field, 'no-such', { code: lost.code }));
  const versions = await readVersions(db, kind, code);
  const cut = judgeEntry(versions, { code, validFrom, validTo, seen });
  return cut.ok ? ok({ row, entry: entry.value, cut: cut.value, versions }) : cut;
}

/** Something that an entry names and that is not there. */
async function pointsNowhere(
  db: Reader,
  { kind, content }: ItemRow,
): Promise<{ readonly field: string; readonly code: string } | null> {
  const pointers = pointersOf(entryFields[kind], content);
  if (pointers.length === 0) return null;
  const known = await readKnown(db);
  return pointers.find(({ to, code }) => !known[to].some((one) => one.code === code)) ?? null;
}
