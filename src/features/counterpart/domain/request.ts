import type { CounterpartDetail, CounterpartItem, CounterpartKind, OwnerRole } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { OwnerRule } from './pairs.ts';

/** Something that the other side is asked to do, before it has an owner and a due day. */
export interface CounterpartRequest {
  readonly pair: number;
  readonly kind: CounterpartKind;
  readonly itemKind: CounterpartItem;
  readonly itemId: string;
  /** Null for a thing of the organisation, in which nobody stands by name. */
  readonly personId: string | null;
  /** Null: the school where she works. */
  readonly schoolId: string | null;
  readonly title: string;
  readonly detail: CounterpartDetail;
  /** By rule, or a role that people named. */
  readonly owner: OwnerRule | OwnerRole;
  readonly ownerPersonId: string | null;
  /** Needed before this day; it may shorten the usual number of days. */
  readonly neededBy: IsoDate | null;
  /** A day that people agreed on; then no rule changes it. */
  readonly dueOn: IsoDate | null;
}

const nothing: CounterpartDetail = { minutes: null, cents: null, text: '' };

/** Fills in what a request of most events leaves open. */
export const request = (
  facts: Pick<CounterpartRequest, 'pair' | 'kind' | 'itemKind' | 'itemId' | 'personId' | 'owner'> &
    Partial<CounterpartRequest>,
): CounterpartRequest => ({
  schoolId: null,
  title: '',
  ownerPersonId: null,
  neededBy: null,
  dueOn: null,
  ...facts,
  detail: facts.detail ?? nothing,
});
