import type { IsoDate } from '#core/date.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { add, first, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { PresentPerson } from '../domain/present.ts';
import type { ShownCoach, ShownJob, ShownPerson, ShownRole } from './staff.view.ts';

/** Someone with her employments, roles and coaches, as one page shows them. */
export async function readPerson(db: Reader, personId: string, today: IsoDate): Promise<ShownPerson | null> {
  const [person, jobs, roles, coaches] = await Promise.all([
    first(
      db
        .selectFrom('person')
        .select(['id', 'given_name', 'family_name', 'email', 'version'])
        .where('id', '=', personId),
    ),
    readJobs(db, personId),
    readRoles(db, personId, today),
    readCoaches(db, personId),
  ]);
  if (person === null) return null;
  return {
    id: person.id as PersonId,
    givenName: person.givenName,
    familyName: person.familyName,
    name: `${person.givenName} ${person.familyName}`,
    email: person.email,
    version: person.version,
    jobs: jobs.filter(({ endsOn }) => endsOn === null || endsOn >= today),
    past: jobs.filter(({ endsOn }) => endsOn !== null && endsOn < today),
    roles,
    coaches,
  };
}

async function readJobs(db: Reader, personId: string): Promise<ShownJob[]> {
  return rowsOf<ShownJob>(db)`
    select e.id, e.school_id, s.name as school, e.function_code,
      e.function_title, e.scale, e.working_time_factor as factor,
      e.personnel_number, e.starts_on, e.ends_on, e.version
    from employment e left join school s on s.id = e.school_id
    where e.person_id = ${personId} order by e.ends_on desc nulls first, e.starts_on, s.name`;
}

async function readRoles(db: Reader, personId: string, today: IsoDate): Promise<ShownRole[]> {
  return rowsOf<ShownRole>(db)`
    select g.id, g.role, s.name as school, g.valid_from, g.valid_to
    from role_grant g left join school s on s.id = g.school_id
    where g.person_id = ${personId} and (g.valid_to is null or g.valid_to >= ${today})
    order by s.name nulls first, g.role, g.valid_from`;
}

async function readCoaches(db: Reader, personId: string): Promise<ShownCoach[]> {
  return rowsOf<ShownCoach>(db)`
    select l.id as link_id, l.coach_id, ${nameOf('c')} as name,
      ${nameOf('a')} as asked_by,
      case when l.accepted_at is null then 'proposed' else 'accepted' end as state
    from coach_link l
    join person c on c.tenant_id = l.tenant_id and c.id = l.coach_id
    join person a on a.tenant_id = l.tenant_id and a.id = l.asked_by
    where l.person_id = ${personId} and l.ended_at is null order by l.asked_at`;
}

/** True when somebody else of the organisation has this address. */
export async function emailTaken(
  db: Reader,
  email: string | null,
  personId: string | null,
): Promise<boolean> {
  if (email === null) return false;
  const rows = await rowsOf<{ id: string }>(db)`
    select id from person where email = ${email} and id is distinct from ${personId}::uuid`;
  return rows.length > 0;
}

export async function addPerson(db: Tx, tenantId: TenantId, person: PresentPerson, now: Date): Promise<void> {
  await add(db, 'person', {
    tenantId,
    id: person.id,
    givenName: person.givenName,
    familyName: person.familyName,
    email: person.email,
    createdAt: now,
  });
}

/** Changes the name of the version that was seen; false when somebody was faster. */
export async function changePerson(
  db: Tx,
  person: Omit<PresentPerson, 'email'>,
  version: number,
): Promise<boolean> {
  return (
    (await save(
      db,
      'person',
      { id: person.id, version },
      { givenName: person.givenName, familyName: person.familyName, version: version + 1 },
    )) === 1
  );
}
