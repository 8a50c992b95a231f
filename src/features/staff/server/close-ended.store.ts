import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Tx } from '#server/db/transaction.ts';
import { heldOn, leftBy } from '#server/employment/standing.store.ts';

export interface ClosedJob {
  readonly id: string;
  readonly personId: PersonId;
  readonly schoolId: SchoolId | null;
  readonly endsOn: IsoDate;
}

export interface EndedRole {
  readonly id: string;
  readonly personId: PersonId;
  readonly role: string;
  readonly schoolId: SchoolId | null;
}

/** Employments of which the last day lies behind us and that were not closed yet; marks them as closed. */
export async function closeJobs(db: Tx, today: IsoDate, now: Date): Promise<ClosedJob[]> {
  return rowsOf<ClosedJob>(db)`
    update employment set closed_at = ${now} where ends_on < ${today} and closed_at is null
      and (held_until is null or held_until <= ${now})
    returning id, person_id, school_id, ends_on`;
}

/**
 * Roles of which the last day lies behind us and that were not told yet; marks them as told. A role that she has again by
 * today did not end.
 */
export async function endRoles(db: Tx, today: IsoDate, now: Date): Promise<EndedRole[]> {
  return rowsOf<EndedRole>(db)`
    with due as (
      update role_grant set told_at = ${now} where valid_to < ${today} and told_at is null
        and (held_until is null or held_until <= ${now})
      returning id, person_id, role, school_id)
    select d.id, d.person_id, d.role, d.school_id from due d
    where not exists (select from role_grant g where g.person_id = d.person_id and g.role = d.role
      and g.school_id is not distinct from d.school_id and g.id <> d.id
      and ${heldOn('g', today)})`;
}

/** Signs people out everywhere; what they may still do, they may after signing in again. */
export async function endSessions(db: Tx, people: readonly string[]): Promise<void> {
  await sql`delete from session where person_id = any(${[...people]}::uuid[])`.execute(db);
}

/** A coach who has no work or no role as coach any more, and someone who left, are no longer linked. */
export async function endCoachLinks(
  db: Tx,
  people: readonly string[],
  today: IsoDate,
  now: Date,
): Promise<void> {
  await sql`
    update coach_link l set ended_at = ${now}
    where l.ended_at is null
      and ((l.person_id = any(${[...people]}::uuid[]) and ${leftBy('l.tenant_id', 'l.person_id', today)})
        or (l.coach_id = any(${[...people]}::uuid[]) and not exists (
          select from role_grant g where g.tenant_id = l.tenant_id and g.person_id = l.coach_id and g.role = 'coach'
            and (g.valid_to is null or g.valid_to >= ${today}))))`.execute(db);
}
