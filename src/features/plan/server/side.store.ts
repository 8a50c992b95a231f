import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { OwnerScope } from '#access/counterpart.ts';
import type { CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { OtherSide, WorkPlace } from '../domain/step-view.ts';

/** What the other side does for all steps of one person, the answer first; what was withdrawn is left out. */
export async function readOtherSides(
  db: Reader,
  personId: string,
  reader: OwnerScope,
  today: IsoDate,
): Promise<readonly OtherSide[]> {
  return (await otherSides(personId, reader, today).execute(db)).rows;
}

export const otherSides = (personId: string, reader: OwnerScope, today: IsoDate): RawBuilder<OtherSide> =>
  sql<OtherSide>`
    select c.id, c.item_id as "stepId", c.kind, c.detail, c.owner_role as "ownerRole", c.due_on as "dueOn",
      c.state, c.reason, c.promised_for as "promisedFor",
      (c.state = 'open' and c.due_on < ${today}) or (c.state = 'promised' and coalesce(c.promised_for < ${today}, false))
        as "isLate", ${isOwnedBy(reader, 'c')} as "isMine",
      coalesce(o.given_name || ' ' || o.family_name, (
        select case when count(distinct h.id) = 1 then min(h.given_name || ' ' || h.family_name) end
        from role_grant g join person h on h.tenant_id = g.tenant_id and h.id = g.person_id
        where g.tenant_id = c.tenant_id and g.role = c.owner_role
          and (g.school_id is null or g.school_id = c.owner_school_id)
          and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today}))) as "ownerName"
    from counterpart c
    left join person o on o.tenant_id = c.tenant_id and o.id = c.owner_person_id
    where c.person_id = ${personId} and c.item_kind = 'plan-step' and c.state <> 'withdrawn'
    order by c.pair, c.kind`;

/** How far the other side of one step is. */
export async function readStates(
  db: Reader,
  stepId: string,
): Promise<readonly { readonly state: CounterpartState; readonly reason: string }[]> {
  const { rows } = await sql<{ state: CounterpartState; reason: string }>`
    select state, reason from counterpart where item_kind = 'plan-step' and item_id = ${stepId}`.execute(db);
  return rows;
}

/** Where and in which language to write to her; null when she has no address. */
export async function readAddress(
  db: Reader,
  personId: string,
): Promise<{ readonly givenName: string; readonly email: string; readonly locale: 'nl' | 'en' } | null> {
  const { rows } = await sql<{ givenName: string; email: string; locale: 'nl' | 'en' }>`
    select given_name as "givenName", email, locale from person
    where id = ${personId} and email is not null`.execute(db);
  return rows[0] ?? null;
}

/** Where she works today, and who leads there: the leaders, or the directors when there is no leader. */
export async function readWorkPlaces(
  db: Reader,
  personId: string,
  today: IsoDate,
): Promise<readonly WorkPlace[]> {
  const { rows } = await sql<WorkPlace>`
    select e.school_id as "schoolId", s.name as "schoolName", coalesce(led.leaders, led.directors, '{}') as answerers
    from (select distinct school_id from employment where person_id = ${personId}
      and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})) e
    join school s on s.id = e.school_id
    cross join lateral (
      select array_agg(distinct p.given_name || ' ' || p.family_name) filter (where g.role = 'leader') as leaders,
        array_agg(distinct p.given_name || ' ' || p.family_name) filter (where g.role = 'director') as directors
      from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
      where g.role in ('leader', 'director') and (g.school_id is null or g.school_id = e.school_id)
        and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})) led
    order by s.name`.execute(db);
  return rows;
}
