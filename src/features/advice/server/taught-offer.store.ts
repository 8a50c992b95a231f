import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { TaughtOffer } from '../domain/taught-offer.ts';

/** More than these are not planned with: first what she saved, then what leads somewhere, then what starts soonest. */
const most = 300;

/** What institutes publish and somebody can still begin with, in one statement. */
export async function readTaughtOffers(db: Reader, personId: string, today: IsoDate): Promise<TaughtOffer[]> {
  return rowsOf<TaughtOffer>(db)`
    select o.id, o.code, o.name, t.name as institute, o.place, o.form, o.region, o.kind, o.route_code,
      o.hours, o.hours_per_week::float as hours_per_week, o.months, o.year_costs, o.needs, o.grants,
      array(select day::text from unnest(o.starts) as day where day >= ${today} order by day) as starts,
      exists (select from offer_saved s where s.person_id = ${personId} and s.offer_id = o.id) as is_saved
    from offer o join tenant t on t.id = o.tenant_id
    where o.state = 'published'
      and (cardinality(o.starts) = 0 or exists (select from unnest(o.starts) as day where day >= ${today}))
    order by is_saved desc, (o.route_code is null and o.grants = '[]'),
      (select min(day) from unnest(o.starts) as day where day >= ${today}) nulls first, o.id
    limit ${sql.lit(most)}`;
}
