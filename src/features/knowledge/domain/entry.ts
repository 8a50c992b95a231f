import { z } from 'zod';
import { typedDay, typedDayOrNone } from '#core/typed-day.ts';
import type { IsoDate } from '#core/date.ts';
import { invalid } from '#core/error.ts';
import type { AppError, FieldError, FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { follow, newestOf, seenOf } from './follow.ts';
import type { Cut, Spell } from './follow.ts';
import { seenInput } from './input.ts';

/** An entry as it is kept, its period among the rest. */
export type Content = Readonly<Record<string, unknown>>;

export const entryKinds = ['route', 'funding', 'function', 'step'] as const;

export type EntryKind = (typeof entryKinds)[number];

export const entryKindInput = z.enum(entryKinds);

export const entryCodeInput = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-a-code');

export const longestText = 6000;

/** A version of an entry as data: everything but its period stands in `text`. */
export const entryInput = {
  kind: entryKindInput,
  code: entryCodeInput,
  text: z.string().max(longestText),
  validFrom: typedDay,
  validTo: typedDayOrNone,
  seen: seenInput,
};

/** A version that is kept, with its content. */
export interface KeptEntry extends Spell {
  readonly content: Content;
  readonly version: number;
  readonly fromFile: boolean;
}

export interface EntryProposal extends Spell {
  readonly code: string;
  readonly seen: number;
}

/** Holds a proposed version against those that are kept. */
export function judgeEntry(
  kept: readonly KeptEntry[],
  proposal: EntryProposal,
): Result<Cut | null, AppError> {
  if (seenOf(kept) !== proposal.seen) return err({ kind: 'conflict', theirs: newestOf(kept) });
  const cut = follow(kept, proposal);
  if (cut.ok) return ok(cut.value);
  return err(invalid(cut.error === 'ends-before-start' ? 'validTo' : 'validFrom', cut.error));
}

/** The code that a name gets: small letters, figures and dashes; empty when nothing of it is left. */
export const codeOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');

/** Codes that would stand for a page of their own. */
export const keptFree: readonly string[] = ['new'];

const highestScale = 16;

/** What is of the right form and cannot be, by the field that says so. */
export function slipsOf(content: Content, today: IsoDate): FieldErrors {
  const faults: Record<string, readonly FieldError[]> = {};
  const late = ({ checkedOn }: Content): boolean => typeof checkedOn === 'string' && checkedOn > today;
  if (late(content)) faults['checkedOn'] = [{ code: 'in-the-future' }];
  for (const [at, check] of rowsOf(content, 'needs'))
    if (late(check)) faults[`needs.${at}.checkedOn`] = [{ code: 'in-the-future' }];
  for (const [at, { opensOn, closesOn }] of rowsOf(content, 'windows'))
    if (String(closesOn) < String(opensOn))
      faults[`windows.${at}.closesOn`] = [{ code: 'ends-before-start' }];
  const { scale, next, code } = content;
  if (Array.isArray(scale) && Number(scale[1]) > highestScale)
    faults['scale.most'] = [{ code: 'too-high', values: { maximum: highestScale } }];
  if (next !== undefined && next === code) faults['next'] = [{ code: 'points-at-itself' }];
  return faults;
}

const rowsOf = (content: Content, name: string): readonly (readonly [string, Content])[] => {
  const rows = content[name];
  return Array.isArray(rows) ? rows.map((row: Content, at) => [String(at), row]) : [];
};
