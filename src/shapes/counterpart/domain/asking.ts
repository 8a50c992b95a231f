import type {
  CounterpartDetail,
  CounterpartItem,
  CounterpartKind,
  OwnerRole,
  PairKey,
} from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';

/** What somebody set in motion. */
export interface About {
  readonly kind: CounterpartItem;
  readonly id: string;
  /** Whose it is; null for a thing of the organisation, in which nobody stands by name. */
  readonly personId: string | null;
  /** Null or not said: the school where she works most. */
  readonly schoolId?: string | null;
  /** What it is called, where it has a name of its own. */
  readonly title?: string;
}

/** Something that the other side is asked to do. */
export interface Asking {
  readonly pair: PairKey;
  /** What is asked: one of the kinds of the pair. */
  readonly kind: CounterpartKind;
  readonly about: About;
  /** A role that people named; without it the pair says who. */
  readonly owner?: OwnerRole;
  /** Whose role it is, where that is not the school it is about: another school, a work area; null is the whole organisation. */
  readonly place?: string | null;
  /** Somebody by name, in that role. */
  readonly ownerPersonId?: string;
  readonly detail?: CounterpartDetail;
  /** Needed before this day; it may shorten the usual number of days. */
  readonly neededBy?: IsoDate | null;
  /** A day that people agreed on; then no rule changes it. */
  readonly dueOn?: IsoDate | null;
}

/** What is asked in words alone. */
export const inWords = (text: string): CounterpartDetail => ({ minutes: null, cents: null, text });
