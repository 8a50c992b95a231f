import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Away } from '../domain/absence.ts';

export interface Absence extends Away {
  readonly id: string;
  readonly standInId: string;
  readonly standIn: string;
}

/** Her absences that are not over, the first one first. */
export async function readAbsences(
  db: Reader,
  personId: string,
  today: IsoDate,
): Promise<readonly Absence[]> {
  const { rows } = await sql<Absence>`
    select a.id, a.from_on as "fromOn", a.to_on as "toOn", a.stand_in_id as "standInId",
      ${nameOf('s')} as "standIn"
    from absence a join person s on s.tenant_id = a.tenant_id and s.id = a.stand_in_id
    where a.person_id = ${personId} and a.to_on >= ${today} order by a.from_on`.execute(db);
  return rows;
}

export interface StandInChoice {
  readonly id: string;
  readonly name: string;
  /** Works or has a role at one of her schools. */
  readonly near: boolean;
}

/** Who can stand in: whoever answers for the organisation today, at her own schools first. */
export async function readStandIns(
  db: Reader,
  personId: string,
  today: IsoDate,
): Promise<readonly StandInChoice[]> {
  const { rows } = await sql<StandInChoice>`
    with hers as (
      select g.school_id as id from role_grant g where g.person_id = ${personId} and ${heldOn('g', today)}
      union select e.school_id from employment e where e.person_id = ${personId} and ${worksOn('e', today)})
    select p.id, ${nameOf('p')} as name,
      (exists (select from role_grant n where n.tenant_id = p.tenant_id and n.person_id = p.id and ${heldOn('n', today)}
          and n.school_id in (select id from hers))
        or exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
          and ${worksOn('e', today)} and e.school_id in (select id from hers))) as near
    from person p
    where p.id <> ${personId} and exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
      and g.role in ('leader', 'director', 'hr', 'board', 'coach') and ${heldOn('g', today)})
    order by near desc, sort_name(p.family_name), p.given_name`.execute(db);
  return rows;
}

/** Writes it; false when she is away already on one of these days. */
export async function addAbsence(
  db: Tx,
  moment: { readonly tenantId: TenantId; readonly setBy: string; readonly now: Date },
  away: Away & { readonly personId: string; readonly standInId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into absence (tenant_id, id, person_id, stand_in_id, from_on, to_on, set_by, set_at)
    select ${moment.tenantId}, ${newId()}, ${away.personId}, ${away.standInId}, ${away.fromOn}::date, ${away.toOn}::date,
      ${moment.setBy}, ${moment.now}
    where not exists (select from absence o where o.person_id = ${away.personId}
      and daterange(o.from_on, o.to_on, '[]') && daterange(${away.fromOn}::date, ${away.toOn}::date, '[]'))`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** Ends it: as of today when it runs, altogether when it had still to come. Gives who stood in; null when there is none. */
export async function endAbsence(
  db: Tx,
  personId: string,
  absenceId: string,
  yesterday: IsoDate,
): Promise<string | null> {
  const cut = await sql<{ standInId: string }>`
    update absence set to_on = ${yesterday} where id = ${absenceId} and person_id = ${personId}
      and from_on <= ${yesterday} and to_on > ${yesterday} returning stand_in_id as "standInId"`.execute(db);
  const gone = await sql<{ standInId: string }>`
    delete from absence where id = ${absenceId} and person_id = ${personId} and from_on > ${yesterday}
      returning stand_in_id as "standInId"`.execute(db);
  return [...cut.rows, ...gone.rows][0]?.standInId ?? null;
}
