import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { isLedOn, lastsUntil, worksOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';

/** Somebody whose function is leading a school, without the role there. */
export interface LeaderToBe {
  readonly employmentId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly schoolId: SchoolId;
  readonly school: string;
}

const withoutRole = (reader: PersonId, today: IsoDate) => sql`
  from employment e
  join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
  join school s on s.id = e.school_id
  where e.function_code = 'schoolleider' and ${lastsUntil('e', today)} and p.id <> ${reader}
    and not exists (select from role_grant g where g.tenant_id = e.tenant_id and g.person_id = e.person_id
      and g.role = 'leader' and (g.school_id is null or g.school_id = e.school_id)
      and (g.valid_to is null or g.valid_to >= ${today}))`;

/** By school and name; nobody gives herself a role, so the reader is not among them. */
export async function readLeadersToBe(db: Reader, reader: PersonId, today: IsoDate): Promise<LeaderToBe[]> {
  const { rows } = await sql<LeaderToBe>`
    select * from (
      select distinct on (p.id, s.id) e.id as "employmentId", p.id as "personId",
        ${nameOf('p')} as name, s.id as "schoolId", s.name as school
      ${withoutRole(reader, today)} order by p.id, s.id, e.starts_on) l
    order by school, name`.execute(db);
  return rows;
}

export async function countLeadersToBe(db: Reader, reader: PersonId, today: IsoDate): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct (p.id, s.id))::int as n ${withoutRole(reader, today)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Schools where people work and nobody leads today, by name. */
export async function readSchoolsWithoutLeader(db: Reader, today: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select s.name from school s
    where exists (select from employment e where e.school_id = s.id and ${worksOn('e', today)})
      and not ${isLedOn('s.id', today)}
    order by s.name, s.location_code`.execute(db);
  return rows.map(({ name }) => name);
}

export interface RoleBatch {
  readonly id: string;
  readonly grantIds: readonly string[];
  readonly givenAt: Date;
}

export async function addBatch(
  db: Tx,
  batch: RoleBatch & { readonly tenantId: string; readonly by: string },
): Promise<void> {
  await db
    .insertInto('role_batch')
    .values({
      tenant_id: batch.tenantId,
      id: batch.id,
      grant_ids: [...batch.grantIds],
      given_by: batch.by,
      given_at: batch.givenAt,
    })
    .execute();
}

/** The last act that can still be taken back; null when there is none. */
export async function readBatch(
  db: Reader,
  since: Date,
  id: string | null = null,
): Promise<RoleBatch | null> {
  const { rows } = await sql<RoleBatch>`
    select id, grant_ids as "grantIds", given_at as "givenAt" from role_batch
    where given_at > ${since} and (${id}::uuid is null or id = ${id}) order by given_at desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function dropBatch(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('role_batch').where('id', '=', id).execute();
}
