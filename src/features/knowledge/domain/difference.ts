import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { newestOf, standingOn } from './follow.ts';
import type { Spell } from './follow.ts';

/** Something that holds for a time. */
export interface Dated<Said> extends Spell {
  readonly said: Said;
}

/** From one day on: what holds here and what the release says; null where nothing does. */
export interface Slice<Said> {
  readonly day: IsoDate;
  readonly here: Said | null;
  readonly release: Said | null;
}

export interface Difference<Said> {
  readonly kind: 'only-here' | 'only-release' | 'other';
  /** The days from which they differ, each until the next or for good. */
  readonly slices: readonly Slice<Said>[];
  /** What would have to be written to follow the release; null when it says nothing, or a later version is in the way. */
  readonly take: Dated<Said> | null;
}

/**
 * In what two histories differ from a day on; null when they say the same on every day from then. How each of them came
 * about does not matter, and what held before is past.
 */
export function differenceFrom<Said>(
  here: readonly Dated<Said>[],
  release: readonly Dated<Said>[],
  today: IsoDate,
  isSame: (here: Said, release: Said) => boolean,
): Difference<Said> | null {
  const on = (all: readonly Dated<Said>[], day: IsoDate): Dated<Said> | null =>
    all.find((one) => standingOn(one, day) === 'now') ?? null;
  const slices = boundaries([...here, ...release], today)
    .map((day) => ({ day, here: on(here, day)?.said ?? null, release: on(release, day)?.said ?? null }))
    .filter((slice) =>
      slice.here === null || slice.release === null
        ? slice.here !== slice.release
        : !isSame(slice.here, slice.release),
    );
  const [first] = slices;
  if (first === undefined) return null;
  const open = on(release, first.day);
  const start = afterNewest(here, first.day);
  const isFree = open !== null && (open.validTo === null || start <= open.validTo);
  const known = isFree && start !== first.day ? on(here, start) : null;
  return {
    kind: here.length === 0 ? 'only-release' : release.length === 0 ? 'only-here' : 'other',
    slices,
    take: isFree && !(known && isSame(known.said, open.said)) ? { ...open, validFrom: start } : null,
  };
}

/** The days on which something begins, or the first after something ended; from a day on, in order. */
function boundaries(all: readonly Spell[], today: IsoDate): readonly IsoDate[] {
  const days = all.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return [...new Set([today, ...days.filter((day) => day > today)])].sort();
}

/** A new version can only come after the newest; see `follow`. */
function afterNewest(here: readonly Spell[], day: IsoDate): IsoDate {
  const newest = newestOf(here);
  return newest === null || newest.validFrom < day ? day : addDays(newest.validFrom, 1);
}
