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
}

/**
 * What today's mail to an owner mentions: what is new to her, and what is late and was not mentioned as late in the
 * last week. Null when there is nothing to say: then there is no mail.
 */
export function digestOf<One extends Mentionable>(ones: readonly One[], today: IsoDate): Digest<One> | null {
  const late = ones.filter(
    (one) =>
      one.isLate && (one.remindedOn === null || daysBetween(one.remindedOn, today) >= daysBetweenReminders),
  );
  const fresh = ones.filter((one) => one.announcedOn === null && !late.includes(one));
  return late.length + fresh.length === 0 ? null : { fresh, late };
}
