import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { WorkPlace } from '../domain/step-view.ts';

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
