import { ownerRoles } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import type { Candidate, HeldRole } from '../domain/owner.ts';

const roles = [...ownerRoles];

/** Which roles somebody holds today, for which school or for the whole organisation. */
export async function readHeldRoles(db: Reader, today: IsoDate): Promise<HeldRole[]> {
  return rowsOf<HeldRole>(db)`
    select distinct g.role, g.school_id from role_grant g
    where g.role = any(${roles}) and ${heldOn('g', today)}`;
}

/** Of the people who own something by name, those who are still here: with a role or a job today. */
export async function readPresentOwners(db: Reader, today: IsoDate): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(db)`
    select distinct c.owner_person_id as id from counterpart c
    where c.owner_person_id is not null and (
      exists (select from role_grant g where g.tenant_id = c.tenant_id and g.person_id = c.owner_person_id
        and g.role <> 'support-staff' and ${heldOn('g', today)})
      or exists (select from employment e where e.tenant_id = c.tenant_id and e.person_id = c.owner_person_id
        and ${worksOn('e', today)}))`;
  return new Set(rows.map(({ id }) => id));
}

/** To whom a counterpart of that school can be passed on: everybody with a role there or for the whole organisation. */
export async function readCandidates(
  db: Reader,
  schoolId: string | null,
  today: IsoDate,
): Promise<Candidate[]> {
  const rows = await rowsOf<Candidate>(db)`
    select p.id as person_id, ${nameOf('p')} as name, g.role,
      bool_or(g.school_id is not null) as at_school
    from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.role = any(${roles}) and (g.school_id is null or g.school_id = ${schoolId})
      and ${heldOn('g', today)}
    group by p.id, name, g.role order by array_position(${roles}::text[], g.role), name`;
  return rows;
}

/** The school where each person works today, the one with most hours first; nobody else's. */
export async function readSchools(
  db: Reader,
  personIds: readonly string[],
  today: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ person: string; school: string }>(db)`
    select distinct on (e.person_id) e.person_id as person, e.school_id as school from employment e
    where e.person_id = any(${[...personIds]}::uuid[]) and e.school_id is not null
      and ${worksOn('e', today)}
    order by e.person_id, e.working_time_factor desc, e.school_id`;
  return new Map(rows.map(({ person, school }) => [person, school]));
}
