import { addDays, daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { followUpAheadDays, openWithBothAfterDays } from './next-step.ts';
import { isBefore, sides } from './conversation.ts';
import type { Side, Conversation } from './conversation.ts';

export const reminderKinds = ['plan', 'prepare', 'hold', 'report', 'agree', 'open', 'follow-up'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** One reminder for one of the two. With `since` it is the same reminder on every day that it is due. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly side: Side;
  readonly since: IsoDate;
}

export interface RemindedConversation extends Conversation {
  readonly startedOn: IsoDate;
  /** The day on which each agreed to the edition that lies before them. */
  readonly agreedOn: Readonly<Record<Side, IsoDate | null>>;
}

/** Days: to find a date, before the talk, after the talk, and after the other agreed. */
export const waits = { plan: 14, prepare: 7, report: 7, agree: 3 } as const;

/**
 * Every reminder that is due on a day; the same one stays due until what it asks is done, so whoever sends it keeps
 * what was sent. Nobody is reminded of what the other still has to do.
 */
export function dueReminders(conversation: RemindedConversation, today: IsoDate): Reminder[] {
  if (isBefore(conversation.state))
    return conversation.leaderId === null ? [] : beforeTheConversation(conversation, today);
  if (conversation.state === 'agreed') return followUp(conversation, today);
  if (conversation.state === 'held' || conversation.state === 'report')
    return afterTheConversation(conversation, today);
  return [];
}

function beforeTheConversation(conversation: RemindedConversation, today: IsoDate): Reminder[] {
  const { plannedOn } = conversation;
  if (plannedOn === null) {
    const since = conversation.startedOn;
    return daysBetween(since, today) >= waits.plan ? both('plan', since) : [];
  }
  if (plannedOn < today) return both('hold', plannedOn);
  if (addDays(plannedOn, -waits.prepare) > today) return [];
  return sides
    .filter((side) => conversation.readyAt[side] === null)
    .map((side) => ({ kind: 'prepare', side, since: plannedOn }));
}

function afterTheConversation(conversation: RemindedConversation, today: IsoDate): Reminder[] {
  const { heldOn, agreedOn } = conversation;
  if (heldOn === null || conversation.leaderId === null) return [];
  if (daysBetween(heldOn, today) >= openWithBothAfterDays) return both('open', heldOn);
  return sides.flatMap((side): Reminder[] => {
    if (agreedOn[side] !== null) return [];
    const proposed = agreedOn[side === 'person' ? 'leader' : 'person'];
    if (proposed !== null)
      return daysBetween(proposed, today) >= waits.agree ? [{ kind: 'agree', side, since: proposed }] : [];
    return daysBetween(heldOn, today) >= waits.report ? [{ kind: 'report', side, since: heldOn }] : [];
  });
}

function followUp(conversation: RemindedConversation, today: IsoDate): Reminder[] {
  const { followUpOn } = conversation;
  if (followUpOn === null || followUpOn < today) return [];
  return addDays(followUpOn, -followUpAheadDays) <= today ? both('follow-up', followUpOn) : [];
}

const both = (kind: ReminderKind, since: IsoDate): Reminder[] => sides.map((side) => ({ kind, side, since }));
