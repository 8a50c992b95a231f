import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { PresentPerson } from '../domain/present.ts';
import type { ShownCoach, ShownJob, ShownPerson, ShownRole } from './staff.view.ts';

/** Someone with her employments, roles and coaches, as one page shows them. */
export async function readPerson(db: Reader, personId: string, today: IsoDate): Promise<ShownPerson | null> {
  const [person, jobs, roles, coaches] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'given_name', 'family_name', 'email', 'version'])
      .where('id', '=', personId)
      .executeTakeFirst(),
    readJobs(db, personId),
    readRoles(db, personId, today),
    readCoaches(db, personId),
  ]);
  if (person === undefined) return null;
  return {
    id: person.id as PersonId,
    givenName: person.given_name,
    familyName: person.family_name,
    name: `${person.given_name} ${person.family_name}`,
    email: person.email,
    version: person.version,
    jobs: jobs.filter(({ endsOn }) => endsOn === null || endsOn >= today),
    past: jobs.filter(({ endsOn }) => endsOn !== null && endsOn < today),
    roles,
    coaches,
  };
}

async function readJobs(db: Reader, personId: string): Promise<ShownJob[]> {
  const { rows } = await sql<ShownJob>`
    select e.id, e.school_id as "schoolId", s.name as school, e.function_code as "functionCode",
      e.function_title as "functionTitle", e.scale, e.working_time_factor as factor,
      e.personnel_number as "personnelNumber", e.starts_on as "startsOn", e.ends_on as "endsOn", e.version
    from employment e left join school s on s.id = e.school_id
    where e.person_id = ${personId} order by e.ends_on desc nulls first, e.starts_on, s.name`.execute(db);
  return rows;
}

async function readRoles(db: Reader, personId: string, today: IsoDate): Promise<ShownRole[]> {
  const { rows } = await sql<ShownRole>`
    select g.id, g.role, s.name as school, g.valid_from as "validFrom", g.valid_to as "validTo"
    from role_grant g left join school s on s.id = g.school_id
    where g.person_id = ${personId} and (g.valid_to is null or g.valid_to >= ${today})
    order by s.name nulls first, g.role, g.valid_from`.execute(db);
  return rows;
}

async function readCoaches(db: Reader, personId: string): Promise<ShownCoach[]> {
  const { rows } = await sql<ShownCoach>`
    select l.id as "linkId", l.coach_id as "coachId", ${nameOf('c')} as name,
      ${nameOf('a')} as "askedBy",
      case when l.accepted_at is null then 'proposed' else 'accepted' end as state
    from coach_link l
    join person c on c.tenant_id = l.tenant_id and c.id = l.coach_id
    join person a on a.tenant_id = l.tenant_id and a.id = l.asked_by
    where l.person_id = ${personId} and l.ended_at is null order by l.asked_at`.execute(db);
  return rows;
}

/** True when somebody else of the organisation has this address. */
export async function emailTaken(
  db: Reader,
  email: string | null,
  personId: string | null,
): Promise<boolean> {
  if (email === null) return false;
  const { rows } = await sql<{ id: string }>`
    select id from person where email = ${email} and id is distinct from ${personId}::uuid`.execute(db);
  return rows.length > 0;
}

export async function addPerson(db: Tx, tenantId: TenantId, person: PresentPerson, now: Date): Promise<void> {
  await db
    .insertInto('person')
    .values({
      tenant_id: tenantId,
      id: person.id,
      given_name: person.givenName,
      family_name: person.familyName,
      email: person.email,
      created_at: now,
    })
    .execute();
}

/** Changes the name of the version that was seen; false when somebody was faster. */
export async function changePerson(
  db: Tx,
  person: Omit<PresentPerson, 'email'>,
  version: number,
): Promise<boolean> {
  const result = await db
    .updateTable('person')
    .set({
      given_name: person.givenName,
      family_name: person.familyName,
      version: version + 1,
    })
    .where('id', '=', person.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
