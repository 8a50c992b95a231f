import type { IsoDate } from '#core/date.ts';
import { invalid } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { itemForms, rowOf } from '#server/knowledge/item.ts';
import type { ItemOf, ItemRow } from '#server/knowledge/item.ts';
import { judgeEntry } from '../domain/entry.ts';
import type { KeptEntry } from '../domain/entry.ts';
import type { Cut } from '../domain/follow.ts';
import { readCodes, readVersions } from './entry.store.ts';

type Kind = 'route' | 'funding';

interface Typed {
  readonly kind: Kind;
  readonly code: string;
  readonly text: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly seen: number;
}

export interface JudgedEntry {
  readonly row: ItemRow;
  readonly entry: ItemOf<Kind>;
  readonly cut: Cut | null;
  readonly versions: readonly KeptEntry[];
}

/** Reads what was typed as data, holds it against its form and against what is kept. */
export async function judgeTyped(
  db: Reader,
  typed: Typed,
  today: IsoDate,
): Promise<Result<JudgedEntry, AppError>> {
  const { kind, code, validFrom, validTo, seen } = typed;
  const entry = readEntry(typed);
  if (!entry.ok) return entry;
  const missing = await pointsNowhere(db, entry.value, validFrom);
  if (missing !== null) return err(invalid('text', 'no-such-funding', { code: missing }));
  const versions = await readVersions(db, kind, code);
  const { checkedOn } = entry.value;
  const cut = judgeEntry(versions, { code, validFrom, validTo, seen, checkedOn }, today);
  if (!cut.ok) return cut;
  return ok({ row: rowOf(kind, entry.value), entry: entry.value, cut: cut.value, versions });
}

function readEntry({ kind, code, text, validFrom, validTo }: Typed): Result<ItemOf<Kind>, AppError> {
  const content = parsed(text);
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return err(invalid('text', 'not-data'));
  const read = itemForms[kind].safeParse({ ...content, validFrom, validTo });
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') ?? '';
    const odd = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
    return err(invalid('text', 'not-the-form', { place: [place, odd].filter(Boolean).join(': ') }));
  }
  if (read.data.code !== code) return err(invalid('text', 'other-code', { code }));
  return ok(read.data);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A scheme that a route names and that is not there. */
async function pointsNowhere(db: Reader, entry: ItemOf<Kind>, day: IsoDate): Promise<string | null> {
  if (!('funding' in entry)) return null;
  const there = await readCodes(db, 'funding', day);
  return entry.funding.find((code) => !there.has(code)) ?? null;
}
