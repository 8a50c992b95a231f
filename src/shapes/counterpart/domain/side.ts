import type { CounterpartDetail, CounterpartKind, CounterpartState, OwnerRole } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';

/** One thing that the other side does for an item, as the page of that item shows it. */
export interface Side {
  readonly id: string;
  readonly itemId: string;
  readonly kind: CounterpartKind;
  readonly detail: CounterpartDetail;
  readonly ownerRole: OwnerRole;
  /** Who it is, when it is one person. */
  readonly ownerName: string | null;
  readonly dueOn: IsoDate;
  readonly state: CounterpartState;
  readonly reason: string;
  readonly promisedFor: IsoDate | null;
  readonly isLate: boolean;
  /** This reader can answer it. */
  readonly isMine: boolean;
}
