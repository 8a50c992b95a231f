import type { IsoDate } from '#core/date.ts';
import { allInvalid, invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { KnownUntil, RuleDefinition, RuleVersion, Sourced } from '#core/knowledge.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { follow, newestOf, seenOf } from './follow.ts';
import type { Cut, Spell } from './follow.ts';
import type { Setter } from './input.ts';
import { readValue, writeValue } from './rule-value.ts';

/** A version as it is kept, with what tells whether somebody changed it meanwhile. */
export interface KeptVersion extends Spell, Sourced, KnownUntil {
  readonly value: number;
  readonly version: number;
  /** Whether it came with a release and nobody touched it. */
  readonly fromFile: boolean;
  /** Who of the board wrote it down; null for what holds in the country. */
  readonly by: string | null;
}

/** A rule with all its versions, oldest first. */
export interface RuleSheet {
  readonly definition: RuleDefinition;
  readonly national: readonly KeptVersion[];
  readonly board: readonly KeptVersion[];
}

/** What somebody wants to write. */
export interface Proposal extends Spell, Sourced {
  readonly value: string;
  readonly seen: number;
}

/** What would be written, and which version it would end. */
export interface Judged {
  readonly version: RuleVersion;
  readonly cut: Cut | null;
}

/** Holds a proposed version against the rule: its bounds, the versions before it, and what the writer had seen. */
export function judgeVersion(
  { definition, ...kept }: RuleSheet,
  setBy: Setter,
  proposal: Proposal,
  today: IsoDate,
): Result<Judged, AppError> {
  const { key, unit } = definition;
  const versions = kept[setBy];
  if (setBy === 'board' && !definition.boardMay) return err(refused('board-may-not'));
  if (seenOf(versions) !== proposal.seen) return err({ kind: 'conflict', theirs: newestOf(versions) });
  const value = valueWithin(definition, proposal.value);
  const { validFrom, validTo, source, checkedOn, certainty } = proposal;
  const cut = follow(versions, proposal);
  const wrong = allInvalid([
    !value.ok && value.error,
    checkedOn > today && invalid('checkedOn', 'in-the-future'),
    !cut.ok && invalid(cut.error === 'ends-before-start' ? 'validTo' : 'validFrom', cut.error),
  ]);
  if (wrong !== null || !value.ok || !cut.ok) return err(wrong ?? notFound);
  const sourced = { source, checkedOn, certainty, knownUntil: null };
  const version = { key, unit, value: value.value, validFrom, validTo, ...sourced, setBy };
  return ok({ version, cut: cut.value });
}

function valueWithin({ unit, least, most }: RuleDefinition, text: string): Result<number, AppError> {
  const value = readValue(text, unit);
  if (!value.ok) return err(invalid('value', value.error));
  if (value.value < least) return err(invalid('value', 'too-low', { minimum: writeValue(least, unit) }));
  if (value.value > most) return err(invalid('value', 'too-high', { maximum: writeValue(most, unit) }));
  return value;
}
