import type { CounterpartKind } from '#core/counterpart.ts';
import { daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';

/** Days between two reminders of the same late counterpart. */
export const daysBetweenReminders = 7;

export interface Mentionable {
  readonly id: string;
  readonly kind: CounterpartKind;
  readonly dueOn: IsoDate;
  readonly isLate: boolean;
  readonly announcedOn: IsoDate | null;
  readonly remindedOn: IsoDate | null;
}

export interface Digest<One> {
  readonly fresh: readonly One[];
  readonly late: readonly One[];
  /** Everything that waits for her, mentioned today or not. */
  readonly waiting: number;
}

/**
 * What today's mail to an owner mentions: what is new to her, and all that is late when some of it was not mentioned as
 * late in the last week: the mail says as many as the page does. Null when there is nothing to say: then there is no mail.
 */
export function digestOf<One extends Mentionable>(ones: readonly One[], today: IsoDate): Digest<One> | null {
  const isDue = ({ remindedOn }: One): boolean =>
    remindedOn === null || daysBetween(remindedOn, today) >= daysBetweenReminders;
  const allLate = ones.filter((one) => one.isLate);
  const late = allLate.some(isDue) ? allLate : [];
  const fresh = ones.filter((one) => one.announcedOn === null && !one.isLate);
  return late.length + fresh.length === 0 ? null : { fresh, late, waiting: ones.length };
}
