import { sql } from 'kysely';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn, lastsUntil } from '#server/employment/standing.store.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A work area as everybody of the board may know it. */
export interface Area extends Named {
  readonly schools: readonly (Named & { readonly id: SchoolId })[];
  readonly coordinators: readonly Named[];
}

const coordinates = (today: IsoDate) =>
  sql`g.place_id = a.id and g.role = 'coordinator' and ${heldOn('g', today)}`;

/** The work areas by name, with the schools and coordinators of today. */
export async function readAreas(db: Reader, today: IsoDate): Promise<Area[]> {
  const { rows } = await sql<Area>`
    select a.id, a.name,
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id)
        from place_school m join school s on s.id = m.school_id where m.place_id = a.id and m.valid_to is null), '[]') as schools,
      coalesce((select json_agg(distinct jsonb_build_object('id', p.id, 'name', ${nameOf('p')}))
        from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
        where ${coordinates(today)}), '[]') as coordinators
    from place a where a.kind = 'work-area' order by a.name, a.id`.execute(db);
  return rows;
}

/** The schools of the board today. */
export async function readOwnSchools(db: Reader, tenantId: TenantId): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select s.id, s.name from school s join school_board b on b.school_id = s.id
    where b.tenant_id = ${tenantId} and b.valid_to is null and s.gone_on is null order by s.name, s.id`.execute(
    db,
  );
  return rows;
}

/** Who can be named: everybody who works here today, but not who names. */
export async function readNameable(db: Reader, except: string, today: IsoDate): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select p.id, ${nameOf('p')} as name from person p
    where p.id <> ${except} and exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
      and e.starts_on <= ${today} and ${lastsUntil('e', today)})
    order by p.family_name, p.given_name, p.id`.execute(db);
  return rows;
}

/** Writes its name; false when there is no such area. A new one is written where it has no id yet. */
export async function writeArea(db: Tx, tenantId: TenantId, area: Named, isNew: boolean): Promise<boolean> {
  const { numAffectedRows } = isNew
    ? await sql`insert into place (tenant_id, id, kind, name) values (${tenantId}, ${area.id}, 'work-area', ${area.name})`.execute(
        db,
      )
    : await sql`update place set name = ${area.name} where id = ${area.id} and kind = 'work-area'`.execute(
        db,
      );
  return numAffectedRows === 1n;
}

/** True when another area has that name. */
export async function isAreaNamed(db: Reader, area: Named): Promise<boolean> {
  const { rows } =
    await sql`select from place where lower(name) = lower(${area.name}) and id <> ${area.id}`.execute(db);
  return rows.length > 0;
}

/**
 * From today these schools are in the area and no others; one that was in another area leaves that one. Whoever has a role at
 * an area has it at the schools that are in it.
 */
export async function writeMembers(
  db: Tx,
  tenantId: TenantId,
  areaId: string,
  schools: readonly string[],
  today: IsoDate,
): Promise<void> {
  const chosen = sql`${[...schools]}::uuid[]`;
  const leaving = sql`valid_to is null and ((place_id = ${areaId} and school_id <> all(${chosen})) or (place_id <> ${areaId} and school_id = any(${chosen})))`;
  await sql`delete from place_school where ${leaving} and valid_from >= ${today}`.execute(db);
  await sql`update place_school set valid_to = ${addDays(today, -1)} where ${leaving}`.execute(db);
  for (const school of schools)
    await sql`
      insert into place_school (tenant_id, id, place_id, school_id, valid_from)
      select ${tenantId}, ${newId()}, ${areaId}, ${school}, ${today} where not exists (
        select from place_school where place_id = ${areaId} and school_id = ${school} and valid_to is null)`.execute(
      db,
    );
  await dropRoles(
    db,
    sql`place_id is not null and not exists (select from place_school m where m.tenant_id = role_grant.tenant_id
      and m.place_id = role_grant.place_id and m.school_id = role_grant.school_id and m.valid_to is null)`,
    today,
  );
  const { rows } = await sql<{ person: string }>`
    select distinct g.person_id as person from place a join role_grant g on ${coordinates(today)} where a.id = ${areaId}`.execute(
    db,
  );
  for (const { person } of rows) await giveCoordinator(db, tenantId, areaId, person, today);
}

/** She coordinates the area from today, at each of its schools where she does not yet. Says how many those are. */
export async function giveCoordinator(
  db: Tx,
  tenantId: TenantId,
  areaId: string,
  personId: string,
  today: IsoDate,
): Promise<number> {
  const { rows } = await sql<{ school: string }>`
    select m.school_id as school from place_school m where m.place_id = ${areaId} and m.valid_to is null
      and not exists (select from role_grant g where g.tenant_id = m.tenant_id and g.place_id = m.place_id
        and g.school_id = m.school_id and g.person_id = ${personId} and (g.valid_to is null or g.valid_to >= ${today}))`.execute(
    db,
  );
  for (const { school } of rows)
    await sql`
      insert into role_grant (tenant_id, id, person_id, role, school_id, place_id, valid_from)
      values (${tenantId}, ${newId()}, ${personId}, 'coordinator', ${school}, ${areaId}, ${today})`.execute(
      db,
    );
  return rows.length;
}

/** She coordinates it no more; false when she did not. */
export const endCoordinator = (db: Tx, areaId: string, personId: string, today: IsoDate): Promise<boolean> =>
  dropRoles(db, sql`place_id = ${areaId} and person_id = ${personId}`, today);

async function dropRoles(db: Tx, which: ReturnType<typeof sql>, today: IsoDate): Promise<boolean> {
  const lasts = sql`(valid_to is null or valid_to >= ${today})`;
  const gone = await sql`delete from role_grant where ${which} and valid_from >= ${today}`.execute(db);
  const ended =
    await sql`update role_grant set valid_to = ${addDays(today, -1)} where ${which} and ${lasts}`.execute(db);
  return (gone.numAffectedRows ?? 0n) + (ended.numAffectedRows ?? 0n) > 0n;
}
