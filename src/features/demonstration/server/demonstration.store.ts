import { isoDate } from '#core/date.ts';
import type { Id, PersonId, SchoolId, TenantId } from '#core/id.ts';
import { add, one, rowsOf } from '#server/db/rows.ts';
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
  const row = await one(db, 'tenant', { name });
  return row?.id ?? null;
}

export async function insertTenant(
  db: Tx,
  tenant: { id: TenantId; kind: 'board' | 'institute' | 'operator'; number: string | null; name: string },
): Promise<void> {
  await add(db, 'tenant', {
    ...tenant,
    demonstration: true,
    instituteKind: tenant.kind === 'institute' ? 'university-college' : null,
  });
  // Its people came long ago, as the operator sees of a real one.
  if (tenant.kind !== 'operator')
    await add(db, 'place_start', { tenantId: tenant.id, invitedOn: founded, cameOn: founded });
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
    await add(db, 'school', {
      id,
      locationCode: school.code,
      institutionCode: school.code.slice(0, 4),
      name: school.name,
      city: school.city,
      holidayRegion: school.region,
      firstListedOn: founded,
    });
    await add(db, 'school_board', { schoolId: id, tenantId, validFrom: founded });
    await add(db, 'school_name', { schoolId: id, name: school.name, validFrom: founded });
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
  await add(db, 'person', {
    tenantId,
    id,
    givenName: person.givenName,
    familyName: person.familyName,
    email: addressOf(person),
    demoPersona: person.persona,
  });
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
  await add(
    db,
    'role_grant',
    codes.map((code) => ({
      tenantId,
      id: newId(),
      personId: id,
      role: person.role,
      schoolId: code === null ? null : (schools.get(code) ?? null),
      validFrom: person.job?.since ?? isoDate('2015-08-01'),
    })),
  );
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
  await add(db, 'employment', {
    tenantId,
    id: newId(),
    personId: id,
    schoolId,
    personnelNumber: key,
    functionCode: job.functionCode,
    scale: job.scale,
    workingTimeFactor: job.workingTimeFactor,
    startsOn: job.since,
  });
}

export async function linkCoach(
  db: Tx,
  tenantId: TenantId,
  personId: PersonId,
  coachId: PersonId,
  now: Date,
): Promise<void> {
  await add(db, 'coach_link', {
    tenantId,
    id: newId(),
    personId,
    coachId,
    askedBy: personId,
    askedAt: now,
    acceptedAt: now,
  });
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
  const rows = await rowsOf<{ id: string }>(db)`
    select p.id from person p where p.tenant_id = ${tenantId} and not exists (
      select from audit_event a where a.tenant_id = p.tenant_id and a.subject_person_id = p.id)`;
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
  return rows.flatMap(({ body }) => linkIn[at].exec(body)?.[1] ?? []);
}

const linkIn = { f: /\/f\/([\w-]+)/, g: /\/g\/([\w-]+)/, m: /\/m\/([\w-]+)/ } as const;
