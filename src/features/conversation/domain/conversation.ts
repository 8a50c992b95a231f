import { daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { conversationLifecycle } from './states.ts';
import type { ConversationMove, ConversationState } from './states.ts';

/** Hers, or her leader's. */
export type Side = 'person' | 'leader';

export const sides = ['person', 'leader'] as const satisfies readonly Side[];
export const otherSide = (side: Side): Side => (side === 'person' ? 'leader' : 'person');

export type EndReason = 'called-off' | 'not-decided' | 'person-left';

/** How far one conversation is. Holds nothing of what is said in it. */
export interface Conversation {
  readonly state: ConversationState;
  readonly personId: string;
  /** Null while it waits for a leader. */
  readonly leaderId: string | null;
  /** Who offered to hold it in the place of her leader, who is away. */
  readonly proposedLeaderId: string | null;
  /** The leader who is away, while another holds it in her place. */
  readonly standsInFor: string | null;
  readonly readyAt: Readonly<Record<Side, Date | null>>;
  /** The leader who saw her preparation and showed his; null while the door is shut. */
  readonly openedLeaderId: string | null;
  readonly plannedOn: IsoDate | null;
  readonly heldOn: IsoDate | null;
  readonly movedOn: IsoDate;
  readonly endReason: EndReason | null;
  readonly followUpOn: IsoDate | null;
}

export type ConversationRefusal =
  'not-now' | 'already-ready' | 'not-ready' | 'no-leader' | 'nothing-written' | 'in-the-future';
type Outcome = Result<Conversation, ConversationRefusal>;

/** A conversation that does not move for half a year lapses: nobody is left with an open end for ever. */
export const lapseAfterDays = 26 * 7;

export const sideOf = (
  conversation: Pick<Conversation, 'personId' | 'leaderId'>,
  who: string,
): Side | null =>
  who === conversation.personId ? 'person' : who === conversation.leaderId ? 'leader' : null;

const before: readonly ConversationState[] = ['planned', 'preparing', 'ready'];
export const isBefore = (state: ConversationState): boolean => before.includes(state);
export const isOpen = (state: ConversationState): boolean =>
  isBefore(state) || state === 'held' || state === 'report';

/**
 * Whether `viewer` may read what `author` prepared: her own always; the other's when both said ready to each other.
 * A leader who came later saw nothing and sees nothing.
 */
export function mayReadPreparation(conversation: Conversation, viewer: string, author: string): boolean {
  if (viewer === author) return true;
  const opened = conversation.openedLeaderId;
  if (opened === null) return false;
  return [conversation.personId, opened].includes(viewer) && [conversation.personId, opened].includes(author);
}

/** Writing is possible until one's own "ready"; @returns 'already-ready' or 'not-now'. */
export function prepare(conversation: Conversation, side: Side, today: IsoDate): Outcome {
  if (!isBefore(conversation.state) || conversation.state === 'ready') return err('not-now');
  if (conversation.readyAt[side] !== null) return err('already-ready');
  return conversation.state === 'planned'
    ? move(conversation, 'save-preparation', 'preparing', today)
    : ok(conversation);
}

/**
 * "I am ready". When the other was ready already, both preparations open at this moment.
 * @returns 'nothing-written' when there is nothing to lay beside the other's.
 */
export function sayReady(
  conversation: Conversation,
  side: Side,
  written: number,
  now: Date,
  today: IsoDate,
): Outcome {
  if (isBefore(conversation.state) && written === 0) return err('nothing-written');
  if (conversation.state !== 'preparing') return err('not-now');
  if (conversation.readyAt[side] !== null) return ok(conversation);
  const said = { ...conversation, readyAt: { ...conversation.readyAt, [side]: now } };
  if (said.leaderId === null || said.readyAt[otherSide(side)] === null)
    return ok({ ...said, movedOn: today });
  const opened = move(said, 'say-ready', 'ready', today);
  return opened.ok ? ok({ ...opened.value, openedLeaderId: said.leaderId }) : opened;
}

/** Back to writing; possible until both are ready. */
export function takeBackReady(conversation: Conversation, side: Side): Outcome {
  if (conversation.state !== 'preparing') return err('not-now');
  if (conversation.readyAt[side] === null) return err('not-ready');
  return ok({ ...conversation, readyAt: { ...conversation.readyAt, [side]: null } });
}

/**
 * The talk took place on `heldOn`, today at the latest. It may do so without both being ready: what was prepared
 * then stays with who wrote it.
 */
export function hold(conversation: Conversation, heldOn: IsoDate, today: IsoDate): Outcome {
  if (conversation.leaderId === null) return err('no-leader');
  if (heldOn > today) return err('in-the-future');
  const held = move(conversation, 'hold-conversation', 'held', today);
  return held.ok ? ok({ ...held.value, heldOn }) : held;
}

export const beginReport = (conversation: Conversation, today: IsoDate): Outcome =>
  conversation.state === 'report'
    ? ok({ ...conversation, movedOn: today })
    : move(conversation, 'save-report', 'report', today);

export function agreeReport(conversation: Conversation, followUpOn: IsoDate, today: IsoDate): Outcome {
  const agreed = move(conversation, 'agree-report', 'agreed', today);
  return agreed.ok ? ok({ ...agreed.value, followUpOn }) : agreed;
}

export const cancel = (conversation: Conversation, today: IsoDate): Outcome =>
  end(conversation, 'cancel-conversation', 'cancelled', 'called-off', today);

/** She works at this school no more. */
export const personLeft = (conversation: Conversation, today: IsoDate): Outcome =>
  end(conversation, 'settle-conversations', 'closed', 'person-left', today);

/**
 * Her leader leads her no more, or a conversation that waited gets a leader. Before the talk `next` takes the place,
 * and both say "ready" anew: she decided to show it to someone else. After the talk it waits until she chooses, for
 * the report holds what was said.
 */
export function leaderLeft(
  conversation: Conversation,
  next: string | null,
  today: IsoDate,
  by: ConversationMove = 'settle-conversations',
): Outcome {
  if (!isOpen(conversation.state)) return err('not-now');
  const none = { proposedLeaderId: null, standsInFor: null };
  if (!isBefore(conversation.state)) return ok({ ...conversation, ...none, leaderId: null });
  const back: Outcome =
    conversation.state === 'ready' ? move(conversation, by, 'preparing', today) : ok(conversation);
  if (!back.ok) return back;
  return ok({
    ...back.value,
    ...none,
    leaderId: next,
    openedLeaderId: null,
    readyAt: { person: null, leader: null },
  });
}

/** Her leader is away, and who stands in offers to hold it. Nothing changes until she says yes. */
export function offerStandIn(conversation: Conversation, standInId: string): Outcome {
  if (!isBefore(conversation.state) || conversation.standsInFor !== null) return err('not-now');
  return conversation.leaderId === null
    ? err('no-leader')
    : ok({ ...conversation, proposedLeaderId: standInId });
}

/** No; yes; or yes, and he reads what she wrote as soon as he is ready too. */
export const standInAnswers = ['no', 'yes', 'yes-and-read'] as const;
export type StandInAnswer = (typeof standInAnswers)[number];

/** She answers that offer. With yes he takes the place of her leader, whose own preparation stays shut. */
export function answerStandIn(conversation: Conversation, answer: StandInAnswer, today: IsoDate): Outcome {
  const { proposedLeaderId, leaderId } = conversation;
  if (proposedLeaderId === null || leaderId === null || !isBefore(conversation.state)) return err('not-now');
  if (answer === 'no') return ok({ ...conversation, proposedLeaderId: null });
  const taken = leaderLeft(conversation, proposedLeaderId, today, 'answer-stand-in');
  if (!taken.ok) return taken;
  const person = answer === 'yes-and-read' ? conversation.readyAt.person : null;
  return ok({ ...taken.value, standsInFor: leaderId, readyAt: { person, leader: null } });
}

/** She chooses with whom to go on, while there is no leader. */
export function chooseLeader(conversation: Conversation, leaderId: string): Outcome {
  if (conversation.leaderId !== null || !isOpen(conversation.state)) return err('not-now');
  return ok({ ...conversation, leaderId });
}

/** True when nothing happened for so long that the conversation ends by itself. */
export const isLapsed = (conversation: Conversation, today: IsoDate): boolean =>
  isOpen(conversation.state) &&
  daysBetween(later(conversation.movedOn, conversation.plannedOn ?? conversation.movedOn), today) >
    lapseAfterDays;

export const lapse = (conversation: Conversation, today: IsoDate): Outcome =>
  end(
    conversation,
    'settle-conversations',
    isBefore(conversation.state) ? 'cancelled' : 'closed',
    'not-decided',
    today,
  );

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

function end(
  conversation: Conversation,
  by: ConversationMove,
  to: ConversationState,
  endReason: EndReason,
  today: IsoDate,
): Outcome {
  const ended = move(conversation, by, to, today);
  return ended.ok ? ok({ ...ended.value, endReason }) : ended;
}

function move(
  conversation: Conversation,
  by: ConversationMove,
  to: ConversationState,
  today: IsoDate,
): Outcome {
  return conversationLifecycle.allows(conversation.state, by, to)
    ? ok({ ...conversation, state: to, movedOn: today })
    : err('not-now');
}
