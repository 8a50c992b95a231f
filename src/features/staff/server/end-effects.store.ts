import type { IsoDate } from '#core/date.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn, lastsUntil } from '#server/employment/standing.store.ts';

/** What the end of somebody's work does to what is open. */
export interface EndEffects {
  /** What is hers and stops: conversations, steps, what the school was to do for her. */
  readonly conversations: number;
  readonly steps: number;
  readonly asked: number;
  /** What she has to do for others, that somebody else gets; and conversations of hers as leader that need another. */
  readonly passed: number;
  readonly led: number;
}

/** As far as it can be said beforehand. What is hers stops only when she works nowhere else. */
export async function countEndEffects(
  db: Reader,
  personId: string,
  employmentId: string,
  today: IsoDate,
): Promise<EndEffects | null> {
  return rowOf<EndEffects>(db)`
    with job as (select * from employment e where e.id = ${employmentId} and e.person_id = ${personId}),
    other as (select e.school_id from employment e where e.person_id = ${personId} and e.id <> ${employmentId}
      and ${lastsUntil('e', today)}),
    going as (select g.role, g.school_id from role_grant g, job where g.person_id = ${personId} and ${heldOn('g', today)}
      and (not exists (select from other)
        or (g.school_id = job.school_id and not exists (select from other where other.school_id = job.school_id)))),
    alone as (select going.role, going.school_id from going where not exists (
      select from role_grant o where o.person_id <> ${personId} and o.role = going.role and ${heldOn('o', today)}
        and (o.school_id is null or o.school_id = going.school_id)))
    select
      (select count(*) from conversation c where c.person_id = ${personId}
        and c.state in ('planned', 'preparing', 'ready', 'held', 'report')
        and (not exists (select from other) or (c.school_id = job.school_id
          and not exists (select from other where other.school_id = c.school_id))))::int as conversations,
      (select count(*) from plan_step s where s.person_id = ${personId} and s.state in ('submitted', 'waiting', 'running')
        and not exists (select from other))::int as steps,
      (select count(*) from counterpart c where c.person_id = ${personId} and c.state in ('open', 'promised')
        and not exists (select from other))::int as asked,
      (select count(*) from counterpart c where c.person_id is distinct from ${personId} and c.state in ('open', 'promised')
        and ((c.owner_person_id = ${personId} and not exists (select from other))
          or (c.owner_person_id is null and exists (select from alone where alone.role = c.owner_role
            and (alone.school_id is null or alone.school_id = c.owner_school_id)))))::int as passed,
      (select count(*) from conversation c where c.leader_id = ${personId}
        and c.state in ('planned', 'preparing', 'ready', 'held', 'report') and exists (
          select from going where going.role in ('leader', 'director')
            and (going.school_id is null or going.school_id = c.school_id)))::int as led
    from job`;
}
