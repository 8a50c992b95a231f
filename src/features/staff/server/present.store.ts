import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Present, PresentGrant, PresentJob, PresentPerson } from '../domain/present.ts';
import type { OwnSchool } from '../domain/school-index.ts';

/** One change of staff at a time per board: two lists or two forms at once would both call the same person or address new. */
export async function takeTurn(db: Tx, tenantId: TenantId): Promise<void> {
  await sql`select pg_advisory_xact_lock(7240613, hashtext(${tenantId}))`.execute(db);
}

const personColumns = sql`id, given_name as "givenName", family_name as "familyName", email,
  (select c.new_email from address_change c where c.tenant_id = person.tenant_id and c.person_id = person.id
    and c.state in ('asked', 'confirmed')) as "askedEmail"`;
const jobColumns = sql`id, person_id as "personId", school_id as "schoolId", personnel_number as "personnelNumber",
  function_code as "functionCode", function_title as "functionTitle", scale, working_time_factor as factor,
  starts_on as "startsOn", ends_on as "endsOn"`;
const grantColumns = sql`id, person_id as "personId", role, school_id as "schoolId", valid_from as "validFrom",
  valid_to as "validTo"`;

/** Everyone of the organisation, as far as a list of staff is laid beside it; or only some people. */
export async function readPresent(db: Reader, people?: readonly string[]): Promise<Present> {
  const some = (column: string) =>
    people === undefined ? sql`true` : sql`${sql.ref(column)} = any(${[...people]}::uuid[])`;
  const persons = await sql<PresentPerson>`select ${personColumns} from person where ${some('id')}
    order by sort_name(family_name), given_name, id`.execute(db);
  const jobs = await sql<PresentJob>`select ${jobColumns} from employment where ${some('person_id')}`.execute(
    db,
  );
  const grants = await sql<PresentGrant>`
    select ${grantColumns} from role_grant where ${some('person_id')}`.execute(db);
  return { persons: persons.rows, jobs: jobs.rows, grants: grants.rows };
}

/** The schools that belong to a board or once did, with the last day for those that left or closed. */
export async function readOwnSchools(db: Reader, tenantId: TenantId): Promise<OwnSchool[]> {
  const { rows } = await sql<OwnSchool>`
    select s.id, s.location_code as "locationCode", s.institution_code as "institutionCode", s.name,
      case when bool_or(b.valid_to is null) then s.gone_on - 1 else max(b.valid_to) end as until
    from school_board b join school s on s.id = b.school_id
    where b.tenant_id = ${tenantId} group by s.id`.execute(db);
  return rows;
}
