import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import type { WorkPlace } from '../domain/step-view.ts';

/** Where she works today, and who leads there: the leaders, or the directors when there is no leader. */
export async function readWorkPlaces(
  db: Reader,
  personId: string,
  today: IsoDate,
): Promise<readonly WorkPlace[]> {
  return rowsOf<WorkPlace>(db)`
    select e.school_id, s.name as school_name, coalesce(led.leaders, led.directors, '{}') as answerers
    from (select distinct school_id from employment where person_id = ${personId}
      and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})) e
    join school s on s.id = e.school_id
    cross join lateral (
      select array_agg(distinct ${nameOf('p')}) filter (where g.role = 'leader') as leaders,
        array_agg(distinct ${nameOf('p')}) filter (where g.role = 'director') as directors
      from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
      where g.role in ('leader', 'director') and (g.school_id is null or g.school_id = e.school_id)
        and ${heldOn('g', today)}) led
    order by s.name`;
}
