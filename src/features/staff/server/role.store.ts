import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { remove, rowOf, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

export interface Grant {
  readonly id: string;
  readonly personId: PersonId;
  readonly role: string;
  readonly schoolId: SchoolId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const columns = sql`id, person_id, role, school_id, valid_from,
  valid_to`;

export async function readGrant(db: Reader, personId: string, grantId: string): Promise<Grant | null> {
  return rowOf<Grant>(db)`
    select ${columns} from role_grant where person_id = ${personId} and id = ${grantId}`;
}

/** Of these roles those that are still there. */
export async function readGrants(db: Reader, ids: readonly string[]): Promise<Grant[]> {
  return rowsOf<Grant>(db)`
    select ${columns} from role_grant where id = any(${[...ids]}::uuid[]) order by id`;
}

/** A role of which the end can still be taken back: HR ended it by itself, not an employment. */
export interface EndedRole {
  readonly id: string;
  readonly role: string;
  readonly schoolId: SchoolId | null;
  readonly school: string | null;
  readonly lastDay: IsoDate | null;
}

export async function readEndedRole(
  db: Reader,
  personId: string,
  grantId: string,
): Promise<EndedRole | null> {
  return (await readEndedRoles(db, personId)).find(({ id }) => id === grantId) ?? null;
}

/** Roles of hers that ended by themselves in the last month, newest first; one that never began was taken away. */
export async function readEndedRoles(db: Reader, personId: string): Promise<readonly EndedRole[]> {
  return rowsOf<EndedRole>(db)`
    select n.entity_id as id, coalesce(g.role, gone.before ->> 'role') as role,
      coalesce(g.school_id, (gone.before ->> 'school_id')::uuid) as school_id,
      (select s.name from school s where s.id = coalesce(g.school_id, (gone.before ->> 'school_id')::uuid)) as school,
      g.valid_to as last_day
    from ending n
    left join role_grant g on g.tenant_id = n.tenant_id and g.id = n.entity_id
    left join ending_effect gone on gone.tenant_id = n.tenant_id and gone.ending_id = n.id and gone.entity = 'role_grant'
      and gone.entity_id = n.entity_id and gone.after is null and g.id is null
    where n.person_id = ${personId} and n.kind = 'role' and n.undone_at is null and g.ended_with is null
      and (g.valid_to is not null or gone.id is not null)
    order by n.ended_at desc`;
}

/** True when she has that role at that place on some day of the period already. */
export async function hasRole(db: Reader, grant: Omit<Grant, 'id'>): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(db)`
    select id from role_grant where person_id = ${grant.personId} and role = ${grant.role}
      and school_id is not distinct from ${grant.schoolId}::uuid
      and daterange(valid_from, valid_to, '[]') && daterange(${grant.validFrom}, ${grant.validTo}, '[]')`;
  return rows.length > 0;
}

/** How many people have a role for the whole organisation on that day, without the one named. */
export async function countOthers(db: Reader, role: string, personId: string, day: IsoDate): Promise<number> {
  const row = await rowOf<{ n: number }>(db)`
    select count(distinct person_id) as n from role_grant where role = ${role} and school_id is null
      and person_id <> ${personId} and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`;
  return row?.n ?? 0;
}

/** Gives a role its last day; a role that would end before it began is taken away. */
export async function endGrant(db: Tx, grant: Grant, lastDay: IsoDate): Promise<void> {
  if (lastDay < grant.validFrom) await remove(db, 'role_grant', { id: grant.id });
  else await save(db, 'role_grant', { id: grant.id }, { validTo: lastDay, endedWith: null });
}
