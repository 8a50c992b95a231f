import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { Tx } from '#server/db/transaction.ts';
import type { ClosedGrants } from '../domain/close-grants.ts';
import type { StaffPlan } from '../domain/plan.ts';
import type { JobEnd, PresentGrant, PresentJob, PresentPerson } from '../domain/present.ts';

const atOnce = 2500;

/** Tells how much of the writing is done. */
export type Progress = (done: number, total: number) => Promise<void>;

export interface WriteMoment {
  readonly tenantId: TenantId;
  readonly now: Date;
  readonly today: string;
}

/** Carries out what a list changes, in sets and in portions, all in the transaction at hand. */
export async function writePlan(
  db: Tx,
  plan: StaffPlan,
  moment: WriteMoment,
  progress: Progress,
): Promise<void> {
  const missing = plan.ends.filter((end) => end.row === null);
  const steps: (() => Promise<void>)[] = [
    () => letAddressesGo(db, plan),
    ...portions(plan.addPersons).map((some) => () => addPersons(db, some, moment)),
    ...portions(plan.changePersons.map(({ now }) => now)).map((some) => () => changePersons(db, some)),
    ...portions(plan.addJobs).map((some) => () => addJobs(db, some, moment)),
    ...portions(plan.changeJobs.map(({ now }) => now)).map((some) => () => changeJobs(db, some, moment)),
    ...portions(missing).map((some) => () => endJobs(db, some)),
    () => closeGrants(db, plan.closedGrants),
    ...portions(plan.addGrants).map((some) => () => addGrants(db, some, moment)),
  ];
  for (const [index, step] of steps.entries()) {
    await step();
    await progress(index + 1, steps.length);
  }
}

function portions<T>(things: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < things.length; from += atOnce) parts.push(things.slice(from, from + atOnce));
  return parts;
}

/** Who is new; an address that is still somebody else's is asked for afterwards, like every other change of address. */
async function addPersons(
  db: Tx,
  persons: readonly PresentPerson[],
  { tenantId, now }: WriteMoment,
): Promise<void> {
  await sql`
    insert into person (tenant_id, id, given_name, family_name, email, created_at)
    select ${tenantId}::uuid, n.id, n.given_name, n.family_name,
      case when not exists (select from person o where o.email = n.email) then n.email end, ${now}::timestamptz
    from unnest(${persons.map(({ id }) => id)}::uuid[],
      ${persons.map(({ givenName }) => givenName)}::text[], ${persons.map(({ familyName }) => familyName)}::text[],
      ${persons.map(({ email }) => email)}::text[]) as n (id, given_name, family_name, email)`.execute(db);
}

/**
 * The address of who left went to somebody else: hers is let go first, and none that was asked for her comes any more. The
 * only addresses that are emptied (decision 0045).
 */
async function letAddressesGo(db: Tx, { changePersons: changes }: StaffPlan): Promise<void> {
  const left = changes.flatMap(({ was, now }) => (was.email !== null && now.email === null ? [now.id] : []));
  if (left.length === 0) return;
  await sql`update person set email = null, version = version + 1 where id = any(${left}::uuid[])`.execute(
    db,
  );
  await sql`
    update address_change set state = 'withdrawn' where person_id = any(${left}::uuid[])
      and state in ('asked', 'confirmed')`.execute(db);
}

/** Their names. Another address is asked for (ask-addresses.ts), and counts once it is confirmed. */
async function changePersons(db: Tx, persons: readonly PresentPerson[]): Promise<void> {
  await sql`
    update person set given_name = n.given_name, family_name = n.family_name, version = version + 1
    from unnest(${persons.map(({ id }) => id)}::uuid[], ${persons.map(({ givenName }) => givenName)}::text[],
      ${persons.map(({ familyName }) => familyName)}::text[]) as n (id, given_name, family_name)
    where person.id = n.id and (person.given_name, person.family_name) is distinct from (n.given_name, n.family_name)`.execute(
    db,
  );
}

const jobValues = (jobs: readonly PresentJob[]) => sql`
  ${jobs.map(({ id }) => id)}::uuid[], ${jobs.map(({ personId }) => personId)}::uuid[],
  ${jobs.map(({ schoolId }) => schoolId)}::uuid[], ${jobs.map(({ personnelNumber }) => personnelNumber)}::text[],
  ${jobs.map(({ functionCode }) => functionCode)}::text[], ${jobs.map(({ functionTitle }) => functionTitle)}::text[],
  ${jobs.map(({ scale }) => scale)}::smallint[], ${jobs.map(({ factor }) => factor)}::numeric[],
  ${jobs.map(({ startsOn }) => startsOn)}::date[], ${jobs.map(({ endsOn }) => endsOn)}::date[]`;

/** An employment that was over before we knew it needs no closing: nothing was ever open. */
async function addJobs(
  db: Tx,
  jobs: readonly PresentJob[],
  { tenantId, now, today }: WriteMoment,
): Promise<void> {
  await sql`
    insert into employment (tenant_id, id, person_id, school_id, personnel_number, function_code, function_title, scale,
      working_time_factor, starts_on, ends_on, closed_at)
    select ${tenantId}::uuid, n.*, case when n.ends_on < ${today} then ${now}::timestamptz end
    from unnest(${jobValues(jobs)}) as n (id, person_id, school_id, personnel_number, function_code, function_title,
      scale, factor, starts_on, ends_on)`.execute(db);
}

async function changeJobs(db: Tx, jobs: readonly PresentJob[], { today }: WriteMoment): Promise<void> {
  await sql`
    update employment e set personnel_number = n.personnel_number, function_code = n.function_code,
      function_title = n.function_title, scale = n.scale, working_time_factor = n.factor, starts_on = n.starts_on,
      ends_on = n.ends_on, version = version + 1,
      closed_at = case when n.ends_on < ${today} then e.closed_at end
    from unnest(${jobValues(jobs)}) as n (id, person_id, school_id, personnel_number, function_code, function_title,
      scale, factor, starts_on, ends_on)
    where e.id = n.id`.execute(db);
}

async function endJobs(db: Tx, ends: readonly JobEnd[]): Promise<void> {
  await sql`
    update employment e set ends_on = n.ends_on, version = version + 1
    from unnest(${ends.map(({ jobId }) => jobId)}::uuid[], ${ends.map(({ endsOn }) => endsOn)}::date[])
      as n (id, ends_on)
    where e.id = n.id`.execute(db);
}

/** Roles that end with an employment get their last day; those that would never begin are taken away. */
export async function closeGrants(db: Tx, { close, drop }: ClosedGrants): Promise<void> {
  if (close.length > 0) {
    await sql`
      update role_grant g set valid_to = n.valid_to, ended_with = n.job
      from unnest(${close.map(({ id }) => id)}::uuid[], ${close.map(({ validTo }) => validTo)}::date[],
        ${close.map(({ jobId }) => jobId)}::uuid[]) as n (id, valid_to, job)
      where g.id = n.id`.execute(db);
  }
  if (drop.length > 0) await sql`delete from role_grant where id = any(${[...drop]}::uuid[])`.execute(db);
}

export async function addGrants(
  db: Tx,
  grants: readonly PresentGrant[],
  { tenantId }: Pick<WriteMoment, 'tenantId'>,
): Promise<void> {
  await sql`
    insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from, valid_to)
    select ${tenantId}::uuid, n.* from unnest(${grants.map(({ id }) => id)}::uuid[],
      ${grants.map(({ personId }) => personId)}::uuid[], ${grants.map(({ role }) => role)}::text[],
      ${grants.map(({ schoolId }) => schoolId)}::uuid[], ${grants.map(({ validFrom }) => validFrom)}::date[],
      ${grants.map(({ validTo }) => validTo)}::date[]) as n`.execute(db);
}
