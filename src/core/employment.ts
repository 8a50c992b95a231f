import { addDays } from './date.ts';
import type { IsoDate } from './date.ts';

/** A stretch of work: its first and its last day; without a last day it goes on. */
export interface Stretch {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
}

/**
 * Does she work here on a day? `works`: that day counts; `returns`: not that day, but the next stretch is known, so
 * nothing of hers ends (a pause); `left`: everything is over; `never`: there was nothing to end.
 */
export type Standing = 'works' | 'returns' | 'left' | 'never';

/** The one rule. In SQL it is said by server/employment/standing.store.ts; a test holds the two together. */
export function standingOn(stretches: readonly Stretch[], day: IsoDate): Standing {
  if (stretches.length === 0) return 'never';
  const lasting = stretches.filter(({ endsOn }) => endsOn === null || endsOn >= day);
  if (lasting.length === 0) return 'left';
  return lasting.some(({ startsOn }) => startsOn <= day) ? 'works' : 'returns';
}

/** Whether something of hers may end because of her work: only when all of it is over. */
export const hasLeft = (standing: Standing): boolean => standing === 'left';

/** From so many days before her last day she is offered her file to take along. */
export const offerDays = 30;

/** Whether her last day is known and near enough to speak of it. */
export const leavesSoon = (lastDay: IsoDate | null, today: IsoDate): lastDay is IsoDate =>
  lastDay !== null && today <= lastDay && lastDay <= addDays(today, offerDays);
