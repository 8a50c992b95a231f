import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Present, PresentGrant, PresentJob, PresentPerson } from '../domain/present.ts';
import type { OwnSchool } from '../domain/school-index.ts';

/** One change of staff at a time per board: two lists or two forms at once would both call the same person or address new. */
export async function takeTurn(db: Tx, tenantId: TenantId): Promise<void> {
  await sql`select pg_advisory_xact_lock(7240613, hashtext(${tenantId}))`.execute(db);
}

const personColumns = sql`id, given_name, family_name, email,
  (select c.new_email from address_change c where c.tenant_id = person.tenant_id and c.person_id = person.id
    and c.state in ('asked', 'confirmed')) as asked_email`;
const jobColumns = sql`id, person_id, school_id, personnel_number,
  function_code, function_title, scale, working_time_factor as factor,
  starts_on, ends_on`;
const grantColumns = sql`id, person_id, role, school_id, valid_from,
  valid_to`;

/** Everyone of the organisation, as far as a list of staff is laid beside it; or only some people. */
export async function readPresent(db: Reader, people?: readonly string[]): Promise<Present> {
  const some = (column: string) =>
    people === undefined ? sql`true` : sql`${sql.ref(column)} = any(${[...people]}::uuid[])`;
  const persons = await rowsOf<PresentPerson>(db)`select ${personColumns} from person where ${some('id')}
    order by sort_name(family_name), given_name, id`;
  const jobs = await rowsOf<PresentJob>(db)`select ${jobColumns} from employment where ${some('person_id')}`;
  const grants = await rowsOf<PresentGrant>(db)`
    select ${grantColumns} from role_grant where ${some('person_id')}`;
  return { persons, jobs, grants };
}

/** The schools that belong to a board or once did, with the last day for those that left or closed. */
export async function readOwnSchools(db: Reader, tenantId: TenantId): Promise<OwnSchool[]> {
  return rowsOf<OwnSchool>(db)`
    select s.id, s.location_code, s.institution_code, s.name,
      case when bool_or(b.valid_to is null) then s.gone_on - 1 else max(b.valid_to) end as until
    from school_board b join school s on s.id = b.school_id
    where b.tenant_id = ${tenantId} group by s.id`;
}
