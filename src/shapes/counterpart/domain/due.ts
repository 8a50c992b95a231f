import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';

/** An owner always has at least this many days, however soon the step would begin. */
export const fewestDays = 5;

/**
 * The day by which a counterpart is due: the pair's own number of days from today, or earlier when it is needed
 * earlier, but never less than `fewestDays`.
 */
export function dueDay(today: IsoDate, days: number, neededBy: IsoDate | null): IsoDate {
  const usual = addDays(today, days);
  if (neededBy === null || neededBy >= usual) return usual;
  const soonest = addDays(today, Math.min(fewestDays, days));
  return neededBy > soonest ? neededBy : soonest;
}
