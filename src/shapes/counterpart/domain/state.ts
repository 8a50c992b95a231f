import type { CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';

/**
 * Late is computed, never stored: nobody answered by the due day, or what was promised for a day is not there on the
 * day after. The day itself still counts as in time.
 */
export function isLate(
  one: { readonly state: CounterpartState; readonly dueOn: IsoDate; readonly promisedFor: IsoDate | null },
  today: IsoDate,
): boolean {
  if (one.state === 'open') return one.dueOn < today;
  if (one.state === 'promised') return one.promisedFor !== null && one.promisedFor < today;
  return false;
}
