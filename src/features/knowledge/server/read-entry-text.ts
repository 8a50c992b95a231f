import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { invalid } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { fieldErrors } from '#core/field-errors.ts';
import { itemForms } from '#server/knowledge/item.ts';
import type { ItemOf } from '#server/knowledge/item.ts';
import type { EntryKind } from '../domain/entry.ts';

export interface Read {
  readonly kind: EntryKind;
  readonly content: object;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** The form of a kind in its file; functions and steps bear no period there. */
export function heldAgainstForm({
  kind,
  content,
  validFrom,
  validTo,
}: Read): Result<ItemOf<EntryKind>, AppError> {
  const period = kind === 'route' || kind === 'funding' ? { validFrom, validTo } : {};
  const read = itemForms[kind].safeParse({ ...content, ...period }, { reportInput: true });
  return read.success ? ok(read.data) : err({ kind: 'invalid', fields: fieldErrors(read.error) });
}

/** For content of which the period is judged apart. */
export const anyPeriod = { validFrom: isoDate('2000-01-01'), validTo: null };

/** What an address carries as data; it was a form before. */
export function contentOf(text: string): Result<object, AppError> {
  const content = parsed(text);
  return typeof content !== 'object' || content === null || Array.isArray(content)
    ? err(invalid('text', 'not-data'))
    : ok(content);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
