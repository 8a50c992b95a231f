import type { CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';

export interface PictureStep {
  readonly schoolId: SchoolId;
  readonly personId: string;
  readonly step: 'advised' | 'submitted' | 'waiting' | 'running' | 'finished' | 'measured';
  readonly counterparts: readonly CounterpartState[];
}

/** Every step that was put before a school, and every advised one that is not in a plan, with what it asked. */
export async function readPictureSteps(db: Reader): Promise<readonly PictureStep[]> {
  return rowsOf<PictureStep>(db)`
    select c.school_id, c.person_id, coalesce(s.state, 'advised') as step,
      array_agg(c.state) as counterparts
    from counterpart c
    left join plan_step s on s.tenant_id = c.tenant_id and c.item_kind = 'plan-step' and s.id::text = c.item_id
    where c.item_kind in ('plan-step', 'profile-advice') and c.person_id is not null and c.school_id is not null
      and (s.id is null or s.state not in ('idea', 'stopped'))
      and (c.item_kind = 'plan-step' or c.state <> 'withdrawn')
    group by c.item_kind, c.item_id, c.school_id, c.person_id, s.state`;
}

/** For whom something waits, with whom on the organisation's side. */
export async function readWaitingPeople(
  db: Reader,
  today: IsoDate,
): Promise<readonly { readonly personId: string; readonly ownerRole: string; readonly isLate: boolean }[]> {
  return rowsOf<{ personId: string; ownerRole: string; isLate: boolean }>(db)`
    select c.person_id, c.owner_role, bool_or(c.due_on < ${today}) as is_late
    from counterpart c where c.state = 'open' and c.person_id is not null group by 1, 2`;
}
