import { daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { conversationLifecycle } from './states.ts';
import type { ConversationMove, TalkState } from './states.ts';

/** Hers, or her leader's. */
export type Side = 'person' | 'leader';

export const sides = ['person', 'leader'] as const satisfies readonly Side[];
export const otherSide = (side: Side): Side => (side === 'person' ? 'leader' : 'person');

export type EndReason = 'called-off' | 'not-decided' | 'person-left';

/** How far one conversation is. Holds nothing of what is said in it. */
export interface Talk {
  readonly state: TalkState;
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

export type TalkRefusal =
  'not-now' | 'already-ready' | 'not-ready' | 'no-leader' | 'nothing-written' | 'in-the-future';
type Outcome = Result<Talk, TalkRefusal>;

/** A conversation that does not move for half a year lapses: nobody is left with an open end for ever. */
export const lapseAfterDays = 26 * 7;

export const sideOf = (talk: Pick<Talk, 'personId' | 'leaderId'>, who: string): Side | null =>
  who === talk.personId ? 'person' : who === talk.leaderId ? 'leader' : null;

const before: readonly TalkState[] = ['planned', 'preparing', 'ready'];
export const isBefore = (state: TalkState): boolean => before.includes(state);
export const isOpen = (state: TalkState): boolean =>
  isBefore(state) || state === 'held' || state === 'report';

/**
 * Whether `viewer` may read what `author` prepared: her own always; the other's when both said ready to each other.
 * A leader who came later saw nothing and sees nothing.
 */
export function mayReadPreparation(talk: Talk, viewer: string, author: string): boolean {
  if (viewer === author) return true;
  const opened = talk.openedLeaderId;
  if (opened === null) return false;
  return [talk.personId, opened].includes(viewer) && [talk.personId, opened].includes(author);
}

/** Writing is possible until one's own "ready"; @returns 'already-ready' or 'not-now'. */
export function prepare(talk: Talk, side: Side, today: IsoDate): Outcome {
  if (!isBefore(talk.state) || talk.state === 'ready') return err('not-now');
  if (talk.readyAt[side] !== null) return err('already-ready');
  return talk.state === 'planned' ? move(talk, 'save-preparation', 'preparing', today) : ok(talk);
}

/**
 * "I am ready". When the other was ready already, both preparations open at this moment.
 * @returns 'nothing-written' when there is nothing to lay beside the other's.
 */
export function sayReady(talk: Talk, side: Side, written: number, now: Date, today: IsoDate): Outcome {
  if (isBefore(talk.state) && written === 0) return err('nothing-written');
  if (talk.state !== 'preparing') return err('not-now');
  if (talk.readyAt[side] !== null) return ok(talk);
  const said = { ...talk, readyAt: { ...talk.readyAt, [side]: now } };
  if (said.leaderId === null || said.readyAt[otherSide(side)] === null)
    return ok({ ...said, movedOn: today });
  const opened = move(said, 'say-ready', 'ready', today);
  return opened.ok ? ok({ ...opened.value, openedLeaderId: said.leaderId }) : opened;
}

/** Back to writing; possible until both are ready. */
export function takeBackReady(talk: Talk, side: Side): Outcome {
  if (talk.state !== 'preparing') return err('not-now');
  if (talk.readyAt[side] === null) return err('not-ready');
  return ok({ ...talk, readyAt: { ...talk.readyAt, [side]: null } });
}

/**
 * The talk took place on `heldOn`, today at the latest. It may do so without both being ready: what was prepared
 * then stays with who wrote it.
 */
export function hold(talk: Talk, heldOn: IsoDate, today: IsoDate): Outcome {
  if (talk.leaderId === null) return err('no-leader');
  if (heldOn > today) return err('in-the-future');
  const held = move(talk, 'hold-conversation', 'held', today);
  return held.ok ? ok({ ...held.value, heldOn }) : held;
}

export const beginReport = (talk: Talk, today: IsoDate): Outcome =>
  talk.state === 'report' ? ok({ ...talk, movedOn: today }) : move(talk, 'save-report', 'report', today);

export function agreeReport(talk: Talk, followUpOn: IsoDate, today: IsoDate): Outcome {
  const agreed = move(talk, 'agree-report', 'agreed', today);
  return agreed.ok ? ok({ ...agreed.value, followUpOn }) : agreed;
}

export const cancel = (talk: Talk, today: IsoDate): Outcome =>
  end(talk, 'cancel-conversation', 'cancelled', 'called-off', today);

/** She works at this school no more. */
export const personLeft = (talk: Talk, today: IsoDate): Outcome =>
  end(talk, 'settle-conversations', 'closed', 'person-left', today);

/**
 * Her leader leads her no more, or a conversation that waited gets a leader. Before the talk `next` takes the place,
 * and both say "ready" anew: she decided to show it to someone else. After the talk it waits until she chooses, for
 * the report holds what was said.
 */
export function leaderLeft(
  talk: Talk,
  next: string | null,
  today: IsoDate,
  by: ConversationMove = 'settle-conversations',
): Outcome {
  if (!isOpen(talk.state)) return err('not-now');
  const none = { proposedLeaderId: null, standsInFor: null };
  if (!isBefore(talk.state)) return ok({ ...talk, ...none, leaderId: null });
  const back: Outcome = talk.state === 'ready' ? move(talk, by, 'preparing', today) : ok(talk);
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
export function offerStandIn(talk: Talk, standInId: string): Outcome {
  if (!isBefore(talk.state) || talk.standsInFor !== null) return err('not-now');
  return talk.leaderId === null ? err('no-leader') : ok({ ...talk, proposedLeaderId: standInId });
}

/** No; yes; or yes, and he reads what she wrote as soon as he is ready too. */
export const standInAnswers = ['no', 'yes', 'yes-and-read'] as const;
export type StandInAnswer = (typeof standInAnswers)[number];

/** She answers that offer. With yes he takes the place of her leader, whose own preparation stays shut. */
export function answerStandIn(talk: Talk, answer: StandInAnswer, today: IsoDate): Outcome {
  const { proposedLeaderId, leaderId } = talk;
  if (proposedLeaderId === null || leaderId === null || !isBefore(talk.state)) return err('not-now');
  if (answer === 'no') return ok({ ...talk, proposedLeaderId: null });
  const taken = leaderLeft(talk, proposedLeaderId, today, 'answer-stand-in');
  if (!taken.ok) return taken;
  const person = answer === 'yes-and-read' ? talk.readyAt.person : null;
  return ok({ ...taken.value, standsInFor: leaderId, readyAt: { person, leader: null } });
}

/** She chooses with whom to go on, while there is no leader. */
export function chooseLeader(talk: Talk, leaderId: string): Outcome {
  if (talk.leaderId !== null || !isOpen(talk.state)) return err('not-now');
  return ok({ ...talk, leaderId });
}

/** True when nothing happened for so long that the conversation ends by itself. */
export const isLapsed = (talk: Talk, today: IsoDate): boolean =>
  isOpen(talk.state) &&
  daysBetween(later(talk.movedOn, talk.plannedOn ?? talk.movedOn), today) > lapseAfterDays;

export const lapse = (talk: Talk, today: IsoDate): Outcome =>
  end(talk, 'settle-conversations', isBefore(talk.state) ? 'cancelled' : 'closed', 'not-decided', today);

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

function end(talk: Talk, by: ConversationMove, to: TalkState, endReason: EndReason, today: IsoDate): Outcome {
  const ended = move(talk, by, to, today);
  return ended.ok ? ok({ ...ended.value, endReason }) : ended;
}

function move(talk: Talk, by: ConversationMove, to: TalkState, today: IsoDate): Outcome {
  return conversationLifecycle.allows(talk.state, by, to)
    ? ok({ ...talk, state: to, movedOn: today })
    : err('not-now');
}
