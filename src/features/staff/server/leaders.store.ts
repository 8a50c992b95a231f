import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { add, remove, rowOf, rowsOf } from '#server/db/rows.ts';
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
  return rowsOf<LeaderToBe>(db)`
    select * from (
      select distinct on (p.id, s.id) e.id as employment_id, p.id as person_id,
        ${nameOf('p')} as name, s.id as school_id, s.name as school
      ${withoutRole(reader, today)} order by p.id, s.id, e.starts_on) l
    order by school, name`;
}

export async function countLeadersToBe(db: Reader, reader: PersonId, today: IsoDate): Promise<number> {
  const row = await rowOf<{ n: number }>(db)`
    select count(distinct (p.id, s.id))::int as n ${withoutRole(reader, today)}`;
  return row?.n ?? 0;
}

/** Schools where people work and nobody leads today, by name. */
export async function readSchoolsWithoutLeader(db: Reader, today: IsoDate): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(db)`
    select s.name from school s
    where exists (select from employment e where e.school_id = s.id and ${worksOn('e', today)})
      and not ${isLedOn('s.id', today)}
    order by s.name, s.location_code`;
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
  await add(db, 'role_batch', {
    tenantId: batch.tenantId,
    id: batch.id,
    grantIds: [...batch.grantIds],
    givenBy: batch.by,
    givenAt: batch.givenAt,
  });
}

/** The last act that can still be taken back; null when there is none. */
export async function readBatch(
  db: Reader,
  since: Date,
  id: string | null = null,
): Promise<RoleBatch | null> {
  const row = await rowOf<RoleBatch>(db)`
    select id, grant_ids, given_at from role_batch
    where given_at > ${since} and (${id}::uuid is null or id = ${id}) order by given_at desc limit 1`;
  return row;
}

export async function dropBatch(db: Tx, id: string): Promise<void> {
  await remove(db, 'role_batch', { id });
}
