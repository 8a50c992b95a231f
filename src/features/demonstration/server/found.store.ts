import { sql } from 'kysely';
import { isoDate } from '#core/date.ts';
import type { Id, PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { addressOf } from '../domain/cast.ts';
import type { CastBoard, CastPerson } from '../domain/cast-types.ts';

/**
 * Writes the organisations and people of the demonstration into tables of other slices: the one exception to "writing
 * belongs to the owner", because a demonstration begins before anyone could sign in (decision 0009).
 */
const founded = isoDate('2005-08-01');

export async function findTenant(db: Tx, name: string): Promise<TenantId | null> {
  const row = await db.selectFrom('tenant').select('id').where('name', '=', name).executeTakeFirst();
  return (row?.id as TenantId | undefined) ?? null;
}

export async function insertTenant(
  db: Tx,
  tenant: { id: TenantId; kind: 'board' | 'institute' | 'operator'; number: string | null; name: string },
): Promise<void> {
  await db
    .insertInto('tenant')
    .values({
      ...tenant,
      demonstration: true,
      institute_kind: tenant.kind === 'institute' ? 'university-college' : null,
    })
    .execute();
  // Its people came long ago, as the operator sees of a real one.
  if (tenant.kind !== 'operator')
    await db
      .insertInto('place_start')
      .values({ tenant_id: tenant.id, invited_on: founded, came_on: founded })
      .execute();
}

export async function insertSchools(
  db: Tx,
  tenantId: TenantId,
  board: CastBoard,
): Promise<Map<string, SchoolId>> {
  const ids = new Map<string, SchoolId>();
  for (const school of board.schools) {
    const id = newId<'school'>();
    ids.set(school.code, id);
    await db
      .insertInto('school')
      .values({
        id,
        location_code: school.code,
        institution_code: school.code.slice(0, 4),
        name: school.name,
        city: school.city,
        holiday_region: school.region,
        first_listed_on: founded,
      })
      .execute();
    await db
      .insertInto('school_board')
      .values({ school_id: id, tenant_id: tenantId, valid_from: founded })
      .execute();
    await db
      .insertInto('school_name')
      .values({ school_id: id, name: school.name, valid_from: founded })
      .execute();
  }
  return ids;
}

/** One person with her job and the role she holds; gives her id. */
export async function insertPerson(
  db: Tx,
  tenantId: TenantId,
  person: CastPerson,
  schools: ReadonlyMap<string, SchoolId>,
): Promise<PersonId> {
  const id: Id<'person'> = newId<'person'>();
  await db
    .insertInto('person')
    .values({
      tenant_id: tenantId,
      id,
      given_name: person.givenName,
      family_name: person.familyName,
      email: addressOf(person),
      demo_persona: person.persona,
    })
    .execute();
  await grantRoles(db, tenantId, id, person, schools);
  await employ(db, tenantId, id, person, schools);
  return id;
}

type Schools = ReadonlyMap<string, SchoolId>;

async function grantRoles(
  db: Tx,
  tenantId: TenantId,
  id: PersonId,
  person: CastPerson,
  schools: Schools,
): Promise<void> {
  const codes = person.roleSchools.length === 0 ? [null] : person.roleSchools;
  await db
    .insertInto('role_grant')
    .values(
      codes.map((code) => ({
        tenant_id: tenantId,
        id: newId(),
        person_id: id,
        role: person.role,
        school_id: code === null ? null : (schools.get(code) ?? null),
        valid_from: person.job?.since ?? isoDate('2015-08-01'),
      })),
    )
    .execute();
}

async function employ(
  db: Tx,
  tenantId: TenantId,
  id: PersonId,
  { job, key }: CastPerson,
  schools: Schools,
): Promise<void> {
  const schoolId = job === null ? undefined : schools.get(job.school);
  if (job === null || schoolId === undefined) return;
  await db
    .insertInto('employment')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: id,
      school_id: schoolId,
      personnel_number: key,
      function_code: job.functionCode,
      scale: job.scale,
      working_time_factor: job.workingTimeFactor,
      starts_on: job.since,
    })
    .execute();
}

export async function linkCoach(
  db: Tx,
  tenantId: TenantId,
  personId: PersonId,
  coachId: PersonId,
  now: Date,
): Promise<void> {
  await db
    .insertInto('coach_link')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      coach_id: coachId,
      asked_by: personId,
      asked_at: now,
      accepted_at: now,
    })
    .execute();
}

/** Everybody of one organisation by the key of the cast, as far as they were founded. */
export async function peopleByKey(db: Tx, cast: readonly CastPerson[]): Promise<Map<string, PersonId>> {
  const rows = await db.selectFrom('person').select(['id', 'email']).execute();
  const byAddress = new Map(rows.map((row) => [row.email, row.id as PersonId]));
  return new Map(
    cast.flatMap((person) => {
      const id = byAddress.get(addressOf(person));
      return id === undefined ? [] : [[person.key, id] as const];
    }),
  );
}

/** The people about whom nothing happened yet: their journeys are still to be told. */
export async function withoutHistory(db: Tx, tenantId: TenantId): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.tenant_id = ${tenantId} and not exists (
      select from audit_event a where a.tenant_id = p.tenant_id and a.subject_person_id = p.id)`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** The secret parts of links that were mailed to guests, oldest first; the demonstration answers them itself. */
export async function mailedLinks(db: Tx, at: 'f' | 'g' | 'm' = 'f'): Promise<string[]> {
  const rows = await db
    .selectFrom('mail_message')
    .select('body')
    .where('body', 'like', `%/${at}/%`)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const link = new RegExp(`/${at}/([\\w-]+)`);
  return rows.flatMap(({ body }) => link.exec(body)?.[1] ?? []);
}
