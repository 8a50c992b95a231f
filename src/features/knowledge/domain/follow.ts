import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** The days on which a version holds, both included; `validTo` is null while no end is known. */
export interface Spell {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** A version that has to end, and on which day. */
export interface Cut {
  readonly validFrom: IsoDate;
  readonly to: IsoDate;
  /** Its last day until now. */
  readonly was: IsoDate | null;
}

export type FollowFault = 'starts-before-newest' | 'ends-before-start';

/**
 * What a new version does to those of the same setter. It can only come after the newest, which ends the day before
 * when it went on: what held is followed, never rewritten.
 */
export function follow(existing: readonly Spell[], next: Spell): Result<Cut | null, FollowFault> {
  if (next.validTo !== null && next.validTo < next.validFrom) return err('ends-before-start');
  const newest = newestOf(existing);
  if (newest === null) return ok(null);
  if (next.validFrom <= newest.validFrom) return err('starts-before-newest');
  if (newest.validTo !== null && newest.validTo < next.validFrom) return ok(null);
  return ok({ validFrom: newest.validFrom, to: addDays(next.validFrom, -1), was: newest.validTo });
}

export function newestOf<Some extends Spell>(versions: readonly Some[]): Some | null {
  return versions.reduce<Some | null>(
    (newest, version) => (newest === null || version.validFrom > newest.validFrom ? version : newest),
    null,
  );
}

export type Standing = 'past' | 'now' | 'coming';

/** Where a version stands on a day. */
export function standingOn({ validFrom, validTo }: Spell, day: IsoDate): Standing {
  if (validFrom > day) return 'coming';
  return validTo !== null && validTo < day ? 'past' : 'now';
}

/** True when nobody looked at the source for a year: time to look again. */
export const isStale = (checkedOn: IsoDate, today: IsoDate): boolean => addDays(checkedOn, 365) < today;

/**
 * What somebody saw of the versions of a setter: grows with every change, so that a page that is behind is told apart.
 */
export const seenOf = (versions: readonly { readonly version: number }[]): number =>
  versions.reduce((sum, { version }) => sum + version, 0);
