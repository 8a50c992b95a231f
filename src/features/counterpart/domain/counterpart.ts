import { z } from 'zod';
import { day } from '#core/answer.ts';
import { counterpartItems, counterpartKinds, counterpartLifecycle, ownerRoles } from '#core/counterpart.ts';
import type { CounterpartDetail, OwnerRole } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { choice, idOf, list, oneOf } from '#core/list.ts';
import type { ItemOf } from '#core/list.ts';

/** What stands in the list of counterparts, and by what it can be narrowed. */
export const counterpartList = list(
  z.object({
    id: z.string(),
    kind: z.enum(counterpartKinds),
    itemKind: z.enum(counterpartItems),
    title: z.string(),
    ownerRole: z.enum(ownerRoles),
    /** Who it is, when it is one person. */
    ownerName: z.string().nullable(),
    dueOn: day,
    state: z.enum(counterpartLifecycle.states),
    promisedFor: day.nullable(),
    reason: z.string(),
    isLate: z.boolean(),
    version: z.number(),
  }),
  {
    size: 20,
    by: {
      /** What she must answer, what she set in motion herself, what others are at turn with, or all of it. */
      whose: choice(['mine', 'others', 'own', 'all']),
      state: oneOf(['unsettled', 'waiting', 'late', 'settled']),
      kind: choice(counterpartKinds),
      /** Who is at turn, as home counts it (server/waiting). */
      owner: z.string().max(80).nullable().default(null).catch(null),
      schoolId: idOf,
    },
  },
);

/** One counterpart as it is shown: only what its owner needs of what she set in motion. */
export interface CounterpartView extends ItemOf<typeof counterpartList> {
  readonly pair: number;
  readonly itemId: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  readonly detail: CounterpartDetail;
  /** Who stands in for that one person today. */
  readonly coveredBy: string | null;
  readonly standsIn: boolean;
  readonly isMine: boolean;
}

/** The same, without what follows from today. */
export type CounterpartRow = Omit<CounterpartView, 'isLate'>;

export interface HistoryRow {
  readonly at: Date;
  readonly kind: string;
  readonly who: string | null;
  readonly note: string;
  readonly ownerRole: OwnerRole | null;
  readonly ownerName: string | null;
  readonly promisedFor: IsoDate | null;
}

type Asked = z.output<typeof counterpartList.input>;
export type ListFilter = Omit<Asked, 'whose'> & { readonly whose: NonNullable<Asked['whose']> };

/** Whether a row may be answered with others in one go: hers, not answered yet, and not a step, which is answered in its plan. */
export const mayTick = (row: Pick<CounterpartView, 'isMine' | 'state' | 'kind' | 'itemKind'>): boolean =>
  row.isMine && row.state === 'open' && !(row.kind === 'answer' && row.itemKind === 'plan-step');
