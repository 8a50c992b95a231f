import { z } from 'zod';
import { day } from '#core/answer.ts';
import type { IsoDate } from '#core/date.ts';
import type { FieldErrors } from '#core/error.ts';
import { listed } from '#core/list.ts';
import type { ItemOf } from '#core/list.ts';
import type { ConversationChoice } from './choices.ts';
import type { NextStep } from './next-step.ts';
import type { EditionState, MadeAgreement } from './report.ts';
import type { ReportContent } from './report.form.ts';
import type { ConversationState } from './states.ts';
import type { Field, Part, Preparation } from './preparation.form.ts';
import { sides } from './conversation.ts';
import type { EndReason, Side } from './conversation.ts';

/** `before` covers planned and preparing: whether the other began to write is not told. */
const phases = ['before', 'ready', 'held', 'report', 'agreed', 'closed', 'cancelled'] as const;
export type Phase = (typeof phases)[number];

type Label = ConversationChoice['labels'];

/** One question, with what both wrote. */
export interface BothTexts {
  readonly part: Part;
  readonly field: Field;
  readonly own: string;
  readonly other: string;
}

/** Her leader is away: who answers now, whether he offered to hold the talk, or holds it in her place. */
export interface StandInView {
  readonly id: string;
  readonly name: string;
  readonly leaderName: string;
  readonly until: IsoDate;
  readonly state: 'away' | 'offered' | 'holds';
}

/** What a stand-in sees of a conversation of the leader who is away. */
export interface StandInConversationView {
  readonly id: string;
  readonly personName: string;
  readonly leaderName: string;
  readonly until: IsoDate;
  readonly plan: ConversationView['plan'];
  readonly isOffered: boolean;
}

/** One conversation as one of the two sees it. Nothing here depends on what the other wrote before both were ready. */
export interface ConversationView {
  readonly id: string;
  readonly side: Side;
  readonly personName: string;
  readonly leaderName: string | null;
  readonly otherName: string | null;
  readonly otherId: string | null;
  readonly standIn: StandInView | null;
  readonly kind: Label;
  readonly phase: Phase;
  readonly startedByMe: boolean;
  readonly plan: {
    readonly at: Date | null;
    readonly on: IsoDate | null;
    readonly minutes: number;
    readonly place: string;
    readonly form: string;
    readonly formLabel: Label;
    readonly version: number;
    readonly forms: readonly { readonly code: string; readonly labels: Label }[];
  };
  readonly ready: { readonly own: boolean; readonly other: boolean };
  /** In which parts this reader wrote something. */
  readonly written: readonly Part[];
  readonly opened: readonly BothTexts[] | null;
  /** With whom the preparations were opened: the leader of that moment. */
  readonly openedWith: string | null;
  readonly heldOn: IsoDate | null;
  readonly report: {
    readonly edition: number;
    readonly state: EditionState;
    readonly agreed: { readonly own: boolean; readonly other: boolean };
  } | null;
  readonly agreements: readonly MadeAgreement[];
  readonly followUpOn: IsoDate | null;
  /** Hers only; always null for the leader. */
  readonly rating: number | null;
  readonly endReason: EndReason | null;
  readonly standsOpen: boolean;
  readonly next: NextStep;
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  readonly today: IsoDate;
}

/** One's own preparation, to go on writing or to read again. */
export interface OwnPreparationView {
  readonly conversationId: string;
  readonly side: Side;
  readonly otherName: string | null;
  readonly own: Preparation;
  readonly written: readonly Part[];
  readonly isReady: boolean;
  readonly isOpened: boolean;
  readonly canWrite: boolean;
}

/** One line of the list, as one of the two sees it. */
/** What a program is told of a conversation: whose turn it is; what was said stays on the page. */
export const conversationList = listed(
  z.object({
    id: z.string(),
    side: z.enum(sides),
    otherName: z.string().nullable(),
    phase: z.enum(phases),
    isOpen: z.boolean(),
    plannedOn: day.nullable(),
    heldOn: day.nullable(),
    followUpOn: day.nullable(),
  }),
);

export interface ListedView extends ItemOf<typeof conversationList> {
  readonly otherId: string | null;
  /** Who answers now for a leader who is away. */
  readonly coveredBy: string | null;
  readonly kind: Label;
  readonly startedByMe: boolean;
  readonly plannedAt: Date | null;
  readonly standsOpen: boolean;
  readonly next: NextStep;
}

/** One edition as either of the two reads it. */
export interface EditionView extends ReportContent {
  readonly edition: number;
  readonly version: number;
  readonly state: EditionState;
  readonly writtenBy: string;
  readonly updatedAt: Date;
  readonly agreedAt: { readonly own: Date | null; readonly other: Date | null };
  readonly objection: { readonly by: string; readonly reason: string; readonly at: Date } | null;
}

export interface ReportView {
  readonly conversationId: string;
  readonly side: Side;
  readonly personName: string;
  readonly leaderName: string | null;
  readonly otherName: string | null;
  readonly kind: Label;
  readonly heldOn: IsoDate | null;
  readonly state: ConversationState;
  readonly editions: readonly EditionView[];
  /** The one to write in or decide on; an empty one before anyone began. */
  readonly current: EditionView;
  /** What is missing in it before anyone can agree. */
  readonly missing: FieldErrors;
  readonly canWrite: boolean;
  readonly opened: readonly BothTexts[] | null;
  readonly today: IsoDate;
}
