import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { invalid, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { addDays } from '#core/date.ts';
import { entryKinds } from './entry.ts';
import { standingOn } from './follow.ts';
import type { Spell } from './follow.ts';

/** A rule, or one of the kinds of entry. */
export const thingKinds = ['rule', ...entryKinds] as const;

export type ThingKind = (typeof thingKinds)[number];

export const thingKindInput = z.enum(thingKinds);

/** A version that no longer holds, from which day, and why. */
export interface Withdrawal {
  readonly validFrom: IsoDate;
  readonly endsFrom: IsoDate;
  readonly reason: string;
}

/** What withdrawing comes down to: a version goes as if it never was, or has its last day. */
export type Ending = { readonly act: 'remove' } | { readonly act: 'end'; readonly to: IsoDate };

/** Withdraws from a day on, never from one that is past; what has begun keeps the days that it held. */
export function endingOf(version: Spell, from: IsoDate, today: IsoDate): Result<Ending, AppError> {
  if (standingOn(version, today) === 'past') return err(refused('has-ended'));
  if (from < today) return err(invalid('from', 'in-the-past'));
  if (version.validTo !== null && version.validTo < from) return err(invalid('from', 'ends-before-that'));
  if (from > version.validFrom) return ok({ act: 'end', to: addDays(from, -1) });
  return version.validFrom > today ? ok({ act: 'remove' }) : err(invalid('from', 'begins-today'));
}
