import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { leftBy, worksOn } from '#server/employment/standing.store.ts';
import type { StopKind } from '../domain/step-state.ts';

export interface StepToClose {
  readonly stepId: string;
  readonly why: StopKind;
}

/**
 * Steps that have no way on: she left this organisation, or nobody decided before the last day
 * of the step (without a last day: before `undecidedSince`).
 */
export async function readStepsToClose(
  db: Reader,
  today: IsoDate,
  undecidedSince: IsoDate,
  personId: string | null,
): Promise<readonly StepToClose[]> {
  return rowsOf<StepToClose>(db)`
    select s.id as step_id, case when gone.left then 'left' else 'not-decided' end as why
    from plan_step s
    cross join lateral (select ${leftBy('s.tenant_id', 's.person_id', today)} as left) gone
    where s.state in ('submitted', 'waiting', 'running') and (${personId}::uuid is null or s.person_id = ${personId})
      and (gone.left or (
      s.state in ('submitted', 'waiting')
      and coalesce(s.ends_on < ${today}, s.submitted_on < ${undecidedSince})))
    order by s.id`;
}

/** Steps of people who still work here, but no longer at the school that they put the step before. */
export async function readStepsToMove(
  db: Reader,
  today: IsoDate,
  personId: string | null,
): Promise<readonly { stepId: string; schoolId: SchoolId }[]> {
  return rowsOf<{ stepId: string; schoolId: SchoolId }>(db)`
    select s.id as step_id, now_at.school_id from plan_step s
    cross join lateral (select e.school_id from employment e
      where e.tenant_id = s.tenant_id and e.person_id = s.person_id
        and ${worksOn('e', today)}
      order by e.school_id <> s.school_id, e.working_time_factor desc, e.school_id limit 1) now_at
    where s.state in ('submitted', 'waiting', 'running') and now_at.school_id <> s.school_id
      and (${personId}::uuid is null or s.person_id = ${personId})`;
}
