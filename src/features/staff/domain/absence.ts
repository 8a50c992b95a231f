import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';

export interface Away {
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
}

/** So long at most; after that it is said anew, or the role goes to somebody. */
export const longestAbsenceDays = 366;

/** What is wrong with a period, at which field; null when nothing is. The last day may be today, never before it. */
export function absenceFault(
  { fromOn, toOn }: Away,
  today: IsoDate,
): { readonly field: 'toOn'; readonly code: 'before-start' | 'in-the-past' | 'period-too-long' } | null {
  if (toOn < fromOn) return { field: 'toOn', code: 'before-start' };
  if (toOn < today) return { field: 'toOn', code: 'in-the-past' };
  if (toOn > addDays(fromOn, longestAbsenceDays)) return { field: 'toOn', code: 'period-too-long' };
  return null;
}
