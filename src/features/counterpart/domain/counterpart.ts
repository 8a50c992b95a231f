import type {
  CounterpartDetail,
  CounterpartItem,
  CounterpartKind,
  CounterpartState,
  OwnerRole,
} from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';

/** One counterpart as it is shown: only what its owner needs of what she set in motion. */
export interface CounterpartRow {
  readonly id: string;
  readonly pair: number;
  readonly kind: CounterpartKind;
  readonly itemKind: CounterpartItem;
  readonly itemId: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  readonly title: string;
  readonly detail: CounterpartDetail;
  readonly ownerRole: OwnerRole;
  /** Who it is, when it is one person. */
  readonly ownerName: string | null;
  /** Who stands in for that one person today. */
  readonly coveredBy: string | null;
  readonly standsIn: boolean;
  readonly dueOn: IsoDate;
  readonly state: CounterpartState;
  readonly reason: string;
  readonly promisedFor: IsoDate | null;
  readonly version: number;
  readonly isMine: boolean;
}

/** The same, with what follows from today. */
export interface CounterpartView extends CounterpartRow {
  readonly isLate: boolean;
}

export interface HistoryRow {
  readonly at: Date;
  readonly kind: string;
  readonly who: string | null;
  readonly note: string;
  readonly ownerRole: OwnerRole | null;
  readonly ownerName: string | null;
  readonly promisedFor: IsoDate | null;
}

export interface ListFilter {
  /** What she must answer, what she set in motion herself, what others are at turn with, or all of it. */
  readonly whose: 'mine' | 'own' | 'others' | 'all';
  readonly state: 'unsettled' | 'waiting' | 'late' | 'settled';
  readonly kind: CounterpartKind | null;
  readonly schoolId: string | null;
  /** Who is at turn, as home counts it (server/waiting). */
  readonly owner: string | null;
}

/** Whether a row may be answered with others in one go: hers, not answered yet, and not a step, which is answered in its plan. */
export const mayTick = (row: Pick<CounterpartView, 'isMine' | 'state' | 'kind' | 'itemKind'>): boolean =>
  row.isMine && row.state === 'open' && !(row.kind === 'answer' && row.itemKind === 'plan-step');
