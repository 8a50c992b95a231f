import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';

/** Days in a row, first and last included; none when the last lies before the first. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The first day of the month that lies a number of months after a month (1–12) of a year. */
export function firstOfMonth(year: number, month: number, later: number): IsoDate {
  const index = year * 12 + (month - 1) + later;
  const parts = [Math.floor(index / 12), (index % 12) + 1].map((part) => String(part).padStart(2, '0'));
  return isoDate(`${parts.join('-')}-01`);
}

export const overlapOf = (one: Span, other: Span): Span => ({
  from: one.from > other.from ? one.from : other.from,
  to: one.to < other.to ? one.to : other.to,
});
