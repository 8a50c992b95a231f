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
