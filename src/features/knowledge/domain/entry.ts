import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { invalid } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { follow, newestOf, seenOf } from './follow.ts';
import type { Cut, Spell } from './follow.ts';
import { dayInput, lastDayInput, seenInput } from './input.ts';

export const entryKindInput = z.enum(['route', 'funding']);

export const entryCodeInput = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-a-code');

/** A version of a route or a scheme as data: everything but its period stands in `text`. */
export const entryInput = {
  kind: entryKindInput,
  code: entryCodeInput,
  text: z.string().max(6000),
  validFrom: dayInput,
  validTo: lastDayInput,
  seen: seenInput,
};

/** A version that is kept, with its content. */
export interface KeptEntry extends Spell {
  readonly content: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly fromFile: boolean;
}

export interface EntryProposal extends Spell {
  readonly code: string;
  readonly seen: number;
  readonly checkedOn: IsoDate;
}

/** Holds a proposed version against those that are kept. */
export function judgeEntry(
  kept: readonly KeptEntry[],
  proposal: EntryProposal,
  today: IsoDate,
): Result<Cut | null, AppError> {
  if (seenOf(kept) !== proposal.seen) return err({ kind: 'conflict', theirs: newestOf(kept) });
  if (proposal.checkedOn > today) return err(invalid('text', 'checked-in-the-future'));
  const cut = follow(kept, proposal);
  if (cut.ok) return ok(cut.value);
  return err(invalid(cut.error === 'ends-before-start' ? 'validTo' : 'validFrom', cut.error));
}
