import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { rowsOf } from '#server/db/rows.ts';
import type { Tx } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { StaffPlan } from '../domain/plan.ts';
import { undoHours } from '../domain/staff-import.ts';
import { dropEndings } from './list-endings.store.ts';

/** What of a row a list writes: by these it is seen whether somebody changed it since, and these come back. */
const columns = {
  person: ['given_name', 'family_name', 'email'],
  employment: [
    'school_id',
    'personnel_number',
    'function_code',
    'function_title',
    'scale',
    'working_time_factor',
    'starts_on',
    'ends_on',
  ],
  role_grant: ['role', 'school_id', 'valid_from', 'valid_to', 'ended_with'],
} as const;
type Table = keyof typeof columns;

const content = (table: Table): RawBuilder<unknown> =>
  sql`jsonb_build_object(${sql.join(columns[table].flatMap((column) => [sql.lit(column), sql.ref(`t.${column}`)]))})`;
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** How everything is that the plan will change: to be called before it is written. */
export async function keepBefore(db: Tx, plan: StaffPlan, importId: string): Promise<void> {
  const keep = (table: Table, changed: readonly string[]) => sql`
    insert into staff_import_change (tenant_id, import_id, id, entity, entity_id, person_id, before)
    select t.tenant_id, ${importId}, gen_random_uuid(), ${table}, t.id,
      ${table === 'person' ? sql`t.id` : sql`t.person_id`}, to_jsonb(t)
    from ${sql.table(table)} t where t.id = any(${[...changed]}::uuid[])`;
  const { closedGrants: grants } = plan;
  await keep('person', ids(plan.changePersons.map(({ now }) => now))).execute(db);
  const jobs = [...ids(plan.changeJobs.map(({ now }) => now)), ...plan.ends.map(({ jobId }) => jobId)];
  await keep('employment', jobs).execute(db);
  await keep('role_grant', [...ids(grants.close), ...grants.drop]).execute(db);
}

/** How the list left it, and what it added; and no end that it brought is carried out before it can no longer be undone. */
export async function keepAfter(
  db: Tx,
  plan: StaffPlan,
  { importId, now, today }: { readonly importId: string; readonly now: Date; readonly today: string },
): Promise<void> {
  const added: Readonly<Record<Table, readonly string[]>> = {
    person: ids(plan.addPersons),
    employment: ids(plan.addJobs),
    role_grant: ids(plan.addGrants),
  };
  for (const table of ['person', 'employment', 'role_grant'] as const) {
    await sql`
      update staff_import_change c set after = ${content(table)} from ${sql.table(table)} t
      where c.import_id = ${importId} and c.entity = ${table} and t.id = c.entity_id`.execute(db);
    if (added[table].length === 0) continue;
    await sql`
      insert into staff_import_change (tenant_id, import_id, id, entity, entity_id, person_id, after)
      select t.tenant_id, ${importId}, gen_random_uuid(), ${table}, t.id,
        ${table === 'person' ? sql`t.id` : sql`t.person_id`}, ${content(table)}
      from ${sql.table(table)} t where t.id = any(${[...added[table]]}::uuid[])`.execute(db);
  }
  const until = new Date(now.getTime() + undoHours * 3_600_000);
  await sql`
    update employment t set held_until = ${until} from staff_import_change c
    where c.import_id = ${importId} and c.entity = 'employment' and t.id = c.entity_id
      and t.ends_on < ${today} and t.closed_at is null`.execute(db);
  await sql`
    update role_grant t set held_until = ${until} from staff_import_change c
    where c.import_id = ${importId} and c.entity = 'role_grant' and t.id = c.entity_id
      and t.valid_to < ${today} and t.told_at is null`.execute(db);
}

/** Somebody of whom something is other since the list: that stays as it is. */
export interface KeptPerson {
  readonly personId: string;
  readonly name: string;
}

/** Puts everything back that is still as the list left it; gives of whom that was, and of whom something was left alone. */
export async function putBack(
  db: Tx,
  importId: string,
  appliedAt: Date,
): Promise<{ readonly restored: readonly string[]; readonly kept: readonly KeptPerson[] }> {
  const touched = await rowsOf<{ id: string }>(db)`
    select distinct person_id as id from staff_import_change where import_id = ${importId}`;
  await withdrawAddresses(db, importId, appliedAt);
  await settle(db, importId, 'role_grant');
  await sql`
    insert into role_grant select r.* from staff_import_change c, jsonb_populate_record(null::role_grant, c.before) r
    where c.import_id = ${importId} and c.entity = 'role_grant' and c.before is not null and c.after is null
      and not exists (select from role_grant g where g.id = c.entity_id)`.execute(db);
  await sql`
    delete from staff_import_change c where c.import_id = ${importId} and c.after is null and c.before is not null
      and exists (select from role_grant g where g.id = c.entity_id)`.execute(db);
  await settle(db, importId, 'employment');
  await settle(db, importId, 'person');
  const rows = await rowsOf<KeptPerson>(db)`
    select distinct p.id as person_id, ${nameOf('p')} as name
    from staff_import_change c join person p on p.id = c.person_id
    where c.import_id = ${importId} order by name`;
  await dropEndings(db, appliedAt);
  await sql`delete from staff_import_change where import_id = ${importId}`.execute(db);
  const there = await rowsOf<{ id: string }>(db)`
    select id from person where id = any(${ids(touched)}::uuid[])`;
  const kept = new Set(rows.map(({ personId }) => personId));
  return { restored: ids(there).filter((id) => !kept.has(id)), kept: rows };
}

/** Addresses that the list asked for come no more; the links in those mails lead to nothing. */
async function withdrawAddresses(db: Tx, importId: string, appliedAt: Date): Promise<void> {
  const asked = sql`c.import_id = ${importId} and c.entity = 'person' and a.person_id = c.person_id
    and a.asked_at = ${appliedAt} and a.state in ('asked', 'confirmed')`;
  await sql`delete from address_change a using staff_import_change c where ${asked} and c.before is null`.execute(
    db,
  );
  await sql`update address_change a set state = 'withdrawn' from staff_import_change c where ${asked}`.execute(
    db,
  );
}

/** Of one table: what was added goes, what was changed becomes as it was. What is done is struck off. */
async function settle(db: Tx, importId: string, table: Table): Promise<void> {
  const mine = sql`c.import_id = ${importId} and c.entity = ${table} and t.id = c.entity_id`;
  const rows = await rowsOf<{ id: string; entityId: string; isAdded: boolean }>(db)`
    select c.id, c.entity_id, c.before is null as is_added
    from staff_import_change c, ${sql.table(table)} t
    where ${mine} and c.after = ${content(table)} for update of t`;
  const added = rows.filter(({ isAdded }) => isAdded);
  const changed = rows.filter(({ isAdded }) => !isAdded).map(({ id }) => id);
  // First who was new: he may have got the address that goes back to who had it.
  const gone = await remove(
    db,
    table,
    added.map(({ entityId }) => entityId),
  );
  if (table === 'person')
    await sql`update person t set email = null from staff_import_change c
      where ${mine} and c.id = any(${changed}::uuid[])`.execute(db);
  const set = sql.join([
    ...columns[table].map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`),
    ...more[table],
  ]);
  const back = await rowsOf<{ id: string }>(db)`
    update ${sql.table(table)} t set ${set}
    from staff_import_change c, jsonb_populate_record(null::${sql.table(table)}, c.before) r
    where ${mine} and c.id = any(${changed}::uuid[]) ${table === 'person' ? isFree : sql``}
    returning c.id`;
  const struck = [...ids(back), ...added.filter(({ entityId }) => gone.has(entityId)).map(({ id }) => id)];
  await sql`
    delete from staff_import_change c where c.import_id = ${importId} and c.entity = ${table}
      and c.id = any(${struck}::uuid[])`.execute(db);
}

/** Beside its content: a closing that had been carried out before the list stays so, and nothing waits any more. */
const more: Readonly<Record<Table, readonly RawBuilder<unknown>[]>> = {
  person: [sql`version = t.version + 1`],
  employment: [sql`version = t.version + 1`, sql`closed_at = r.closed_at`, sql`held_until = r.held_until`],
  role_grant: [sql`told_at = r.told_at`, sql`held_until = r.held_until`],
};

/** Her old address may have become somebody else's meanwhile. */
const isFree = sql`and not exists (select from person o where o.email = r.email and o.id <> t.id)`;

/** Takes rows away to which nothing else points: who was new and did something meanwhile stays, without work and roles. */
async function remove(db: Tx, table: Table, added: readonly string[]): Promise<ReadonlySet<string>> {
  const all = async (some: readonly string[]): Promise<boolean> => {
    await sql`savepoint undo_added`.execute(db);
    try {
      await sql`delete from ${sql.table(table)} where id = any(${[...some]}::uuid[])`.execute(db);
      return true;
    } catch (error) {
      if (!isPointedAt(error)) throw error;
      await sql`rollback to savepoint undo_added`.execute(db);
      return false;
    }
  };
  if (added.length === 0 || (await all(added))) return new Set(added);
  const gone = new Set<string>();
  for (const id of added) if (await all([id])) gone.add(id);
  return gone;
}

const isPointedAt = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23503';

/** What can no longer be undone is forgotten. */
export async function dropChanges(db: Tx, before: Date): Promise<void> {
  await sql`
    delete from staff_import_change c using staff_import i
    where i.tenant_id = c.tenant_id and i.id = c.import_id and i.moved_at < ${before}`.execute(db);
  await sql`
    update staff_import set refused = null where refused is not null and moved_at < ${before}`.execute(db);
}
