import { isWithinReach } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { FieldErrors } from '#core/error.ts';
import { dayOf } from '#core/quantity.ts';

/**
 * The fields in which somebody filled in a day that cannot be meant: the year 202, or 9999. Looked for in what was sent, so
 * that it is told at the field as its form knows it, whichever field that is.
 */
export function unthinkableDays(sent: unknown, today: IsoDate, path = ''): FieldErrors {
  if (typeof sent === 'string') {
    const day = sent.length > longestDay ? null : dayOf(sent);
    return day === null || isWithinReach(day, today) ? {} : { [path]: [{ code: 'unthinkable-day' }] };
  }
  if (typeof sent !== 'object' || sent === null || ArrayBuffer.isView(sent)) return {};
  const inner = Object.entries(sent).flatMap(([name, part]) =>
    Object.entries(unthinkableDays(part, today, path === '' ? name : `${path}.${name}`)),
  );
  return Object.fromEntries(inner);
}

const longestDay = 20;
