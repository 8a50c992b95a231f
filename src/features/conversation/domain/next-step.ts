import { addDays, daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { isBefore } from './conversation.ts';
import type { Side } from './conversation.ts';
import type { ConversationState } from './states.ts';

/** What one of the two knows about how far they are; nothing that the other wrote. */
export interface WhereWeAre {
  readonly state: ConversationState;
  readonly side: Side;
  readonly hasLeader: boolean;
  readonly plannedOn: IsoDate | null;
  readonly heldOn: IsoDate | null;
  readonly followUpOn: IsoDate | null;
  readonly ready: { readonly own: boolean; readonly other: boolean };
  readonly agreed: { readonly own: boolean; readonly other: boolean };
  /** Whether she said how seriously she was taken; always true for the leader, whom nobody asks. */
  readonly rated: boolean;
}

export type NextCode =
  | 'choose-leader'
  | 'prepare'
  | 'plan'
  | 'hold'
  | 'write-report'
  | 'agree'
  | 'rate'
  | 'follow-up'
  | 'wait-leader'
  | 'wait-preparation'
  | 'wait-talk'
  | 'wait-agreement'
  | 'nothing';

/** The one next thing, and on whose side it lies. */
export interface NextStep {
  readonly code: NextCode;
  readonly whose: 'own' | 'other' | 'nobody';
}

/** A follow-up comes up this long before its date. */
export const followUpAheadDays = 14;
/** A report that is not agreed this long after the talk stands open with both. */
export const openWithBothAfterDays = 28;

export function nextStep(where: WhereWeAre, today: IsoDate): NextStep {
  if (isBefore(where.state)) return beforeTheConversation(where, today);
  if (where.state === 'held' || where.state === 'report') return afterTheConversation(where);
  if (where.state !== 'agreed') return nobody;
  if (!where.rated) return own('rate');
  const { followUpOn } = where;
  return followUpOn !== null && addDays(followUpOn, -followUpAheadDays) <= today ? own('follow-up') : nobody;
}

/** Not decided in time: both see that it stands open with both. */
export const standsOpen = (where: Pick<WhereWeAre, 'state' | 'heldOn'>, today: IsoDate): boolean =>
  (where.state === 'held' || where.state === 'report') &&
  where.heldOn !== null &&
  daysBetween(where.heldOn, today) >= openWithBothAfterDays;

/** For a list: what waits for oneself first, then for the other; within that the earliest day first, undated last. */
export const byTurn = <
  Conversation extends {
    readonly next: NextStep;
    readonly heldOn: IsoDate | null;
    readonly plannedOn: IsoDate | null;
  },
>(
  conversations: readonly Conversation[],
): Conversation[] => {
  const turns = ['own', 'other', 'nobody'] as const;
  const day = (conversation: Conversation): string =>
    conversation.heldOn ?? conversation.plannedOn ?? '9999-12-31';
  return [...conversations].sort(
    (one, other) =>
      turns.indexOf(one.next.whose) - turns.indexOf(other.next.whose) || day(one).localeCompare(day(other)),
  );
};

function beforeTheConversation(where: WhereWeAre, today: IsoDate): NextStep {
  if (!where.hasLeader) return waitForLeader(where);
  const { plannedOn } = where;
  if (plannedOn !== null && plannedOn < today) return own('hold');
  if (!where.ready.own) return own('prepare');
  if (plannedOn === null) return own('plan');
  if (plannedOn === today) return own('hold');
  return where.ready.other ? { code: 'wait-talk', whose: 'nobody' } : other('wait-preparation');
}

function afterTheConversation(where: WhereWeAre): NextStep {
  if (!where.hasLeader) return waitForLeader(where);
  if (where.agreed.own) return where.rated ? other('wait-agreement') : own('rate');
  return own(where.agreed.other ? 'agree' : 'write-report');
}

const waitForLeader = (where: WhereWeAre): NextStep =>
  where.side === 'person' ? own('choose-leader') : other('wait-leader');

const own = (code: NextCode): NextStep => ({ code, whose: 'own' });
const other = (code: NextCode): NextStep => ({ code, whose: 'other' });
const nobody: NextStep = { code: 'nothing', whose: 'nobody' };
