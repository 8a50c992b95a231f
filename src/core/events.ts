import type { Ask, AskKind, OwnerRole, WorkChange } from './counterpart.ts';
import type { IsoDate } from './date.ts';
import type { Direction } from './direction.ts';
import type { StepKind } from './plan-step.ts';

/** What every event about a step of a plan says. */
export interface StepEvent {
  readonly stepId: string;
  readonly personId: string;
  readonly schoolId: string | null;
  readonly title: string;
}

/** Something changes in what somebody does at a school, or when. */
export interface WorkChanged {
  readonly personId: string;
  /** Null: wherever she works. */
  readonly schoolId: string | null;
  readonly change: WorkChange;
  /** The first day on which it is so; null: from now on. */
  readonly from: IsoDate | null;
  /** It was taken back: there is nothing to tell about it any more. */
  readonly undone?: boolean;
}

/**
 * What happens in one slice and matters to another, by its name: what whoever tells it says, and whoever handles it
 * reads. The composition root names at least one handler for each (slices.ts), or it does not compile.
 */
export interface Events {
  'advice.step-chosen': {
    readonly personId: string;
    readonly title: string;
    readonly kind: StepKind;
    /** What the last step of its way is, when it is one step of more. */
    readonly towards?: StepKind | undefined;
    readonly timeMinutes: number | null;
    readonly moneyCents: number | null;
    readonly practicePlace: boolean;
    readonly texts: Readonly<Record<string, string>>;
    readonly startsOn?: IsoDate | undefined;
    readonly endsOn?: IsoDate | undefined;
    /** The offer of an institute that it is about. */
    readonly offerId?: string | undefined;
  };
  'approval.asked': { readonly approvalId: string };
  /** What she wants in one direction beside what is possible; told only of what she showed. */
  'compass.answered': {
    readonly personId: string;
    readonly direction: Direction;
    /** She wants more than there is. */
    readonly gap: boolean;
    /** It is possible, and she did not know. */
    readonly news: boolean;
  };
  'counterpart.answered': {
    readonly personId: string | null;
    readonly itemKind: string;
    readonly itemId: string;
  };
  'offers.asked': { readonly offerId: string; readonly personId: string };
  'offers.signed-up': { readonly offerId: string; readonly personId: string };
  'organisation.institute-ended': Readonly<Record<string, never>>;
  'plan.step-answered': StepEvent & {
    readonly answer: 'can' | 'can-if' | 'not-now';
    readonly note: string;
    readonly condition: { readonly owner: OwnerRole; readonly dueOn: IsoDate } | null;
    readonly promises: readonly AskKind[];
    /** What the step asks, and by when: it rests while the school says «not now». */
    readonly asks: readonly Ask[];
    readonly dueOn: IsoDate | null;
  };
  'plan.step-finished': StepEvent & { readonly kind: StepKind | null; readonly answer: string | null };
  'plan.step-stopped': Pick<StepEvent, 'stepId' | 'personId'>;
  'plan.step-submitted': StepEvent & {
    readonly schoolId: string;
    readonly asks: readonly Ask[];
    readonly dueOn: IsoDate | null;
  };
  'plan.step-withdrawn': Pick<StepEvent, 'stepId' | 'personId'>;
  'profile.settled': { readonly personId: string };
  'staff.absence-ended': { readonly personId: string; readonly standInId: string };
  'staff.employment-ended': { readonly personId: string };
  /** Each slice brings back what those ends closed of its own. */
  'staff.ending-undone': { readonly endingIds: readonly string[] };
  'staff.ends-changed': Readonly<Record<string, never>>;
  'staff.role-ended': { readonly personId: string; readonly role: string };
  /** Somebody was given a role; who it is does not matter to who waits for one. */
  'staff.role-granted': Readonly<Record<string, unknown>>;
  'staff.work-changed': { readonly changes: readonly WorkChanged[] };
  'trust.sharing-stopped': { readonly personId: string; readonly thing: string };
  'trust.thing-shared': { readonly personId: string; readonly thing: string; readonly audience: string };
}

export type EventKind = keyof Events;

export interface DomainEvent<Kind extends EventKind> {
  readonly kind: Kind;
  readonly payload: Events[Kind];
}
