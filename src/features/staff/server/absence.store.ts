import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { rowOf, rowsOf, touchedBy } from '#server/db/rows.ts';
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
  return rowsOf<Absence>(db)`
    select a.id, a.from_on, a.to_on, a.stand_in_id,
      ${nameOf('s')} as stand_in
    from absence a join person s on s.tenant_id = a.tenant_id and s.id = a.stand_in_id
    where a.person_id = ${personId} and a.to_on >= ${today} order by a.from_on`;
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
  return rowsOf<StandInChoice>(db)`
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
    order by near desc, sort_name(p.family_name), p.given_name`;
}

/** Writes it; false when she is away already on one of these days. */
export async function addAbsence(
  db: Tx,
  moment: { readonly tenantId: TenantId; readonly setBy: string; readonly now: Date },
  away: Away & { readonly personId: string; readonly standInId: string },
): Promise<boolean> {
  const touched = await touchedBy(db)`
    insert into absence (tenant_id, id, person_id, stand_in_id, from_on, to_on, set_by, set_at)
    select ${moment.tenantId}, ${newId()}, ${away.personId}, ${away.standInId}, ${away.fromOn}::date, ${away.toOn}::date,
      ${moment.setBy}, ${moment.now}
    where not exists (select from absence o where o.person_id = ${away.personId}
      and daterange(o.from_on, o.to_on, '[]') && daterange(${away.fromOn}::date, ${away.toOn}::date, '[]'))`;
  return touched === 1;
}

/** Ends it: as of today when it runs, altogether when it had still to come. Gives who stood in; null when there is none. */
export async function endAbsence(
  db: Tx,
  personId: string,
  absenceId: string,
  yesterday: IsoDate,
): Promise<string | null> {
  const cut = await rowOf<{ standInId: string }>(db)`
    update absence set to_on = ${yesterday} where id = ${absenceId} and person_id = ${personId}
      and from_on <= ${yesterday} and to_on > ${yesterday} returning stand_in_id`;
  const gone = await rowOf<{ standInId: string }>(db)`
    delete from absence where id = ${absenceId} and person_id = ${personId} and from_on > ${yesterday}
      returning stand_in_id`;
  return (cut ?? gone)?.standInId ?? null;
}
