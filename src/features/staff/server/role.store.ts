import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

export interface Grant {
  readonly id: string;
  readonly personId: PersonId;
  readonly role: string;
  readonly schoolId: SchoolId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const columns = sql`id, person_id as "personId", role, school_id as "schoolId", valid_from as "validFrom",
  valid_to as "validTo"`;

export async function readGrant(db: Reader, personId: string, grantId: string): Promise<Grant | null> {
  const { rows } = await sql<Grant>`
    select ${columns} from role_grant where person_id = ${personId} and id = ${grantId}`.execute(db);
  return rows[0] ?? null;
}

/** Of these roles those that are still there. */
export async function readGrants(db: Reader, ids: readonly string[]): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select ${columns} from role_grant where id = any(${[...ids]}::uuid[]) order by id`.execute(db);
  return rows;
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
  const { rows } = await sql<EndedRole>`
    select n.entity_id as id, coalesce(g.role, gone.before ->> 'role') as role,
      coalesce(g.school_id, (gone.before ->> 'school_id')::uuid) as "schoolId",
      (select s.name from school s where s.id = coalesce(g.school_id, (gone.before ->> 'school_id')::uuid)) as school,
      g.valid_to as "lastDay"
    from ending n
    left join role_grant g on g.tenant_id = n.tenant_id and g.id = n.entity_id
    left join ending_effect gone on gone.tenant_id = n.tenant_id and gone.ending_id = n.id and gone.entity = 'role_grant'
      and gone.entity_id = n.entity_id and gone.after is null and g.id is null
    where n.person_id = ${personId} and n.kind = 'role' and n.undone_at is null and g.ended_with is null
      and (g.valid_to is not null or gone.id is not null)
    order by n.ended_at desc`.execute(db);
  return rows;
}

/** True when she has that role at that place on some day of the period already. */
export async function hasRole(db: Reader, grant: Omit<Grant, 'id'>): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from role_grant where person_id = ${grant.personId} and role = ${grant.role}
      and school_id is not distinct from ${grant.schoolId}::uuid
      and daterange(valid_from, valid_to, '[]') && daterange(${grant.validFrom}, ${grant.validTo}, '[]')`.execute(
    db,
  );
  return rows.length > 0;
}

/** How many people have a role for the whole organisation on that day, without the one named. */
export async function countOthers(db: Reader, role: string, personId: string, day: IsoDate): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct person_id) as n from role_grant where role = ${role} and school_id is null
      and person_id <> ${personId} and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Gives a role its last day; a role that would end before it began is taken away. */
export async function endGrant(db: Tx, grant: Grant, lastDay: IsoDate): Promise<void> {
  if (lastDay < grant.validFrom) await db.deleteFrom('role_grant').where('id', '=', grant.id).execute();
  else
    await db
      .updateTable('role_grant')
      .set({ valid_to: lastDay, ended_with: null })
      .where('id', '=', grant.id)
      .execute();
}
