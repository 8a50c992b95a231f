import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';

/** Where a route can be followed. */
export interface RouteOffer {
  readonly id: string;
  readonly name: string;
  readonly institute: string;
  readonly place: string;
  readonly months: number;
  readonly hoursPerWeek: number;
  readonly costCents: number;
  /** Null when one can begin at any time. */
  readonly startsOn: IsoDate | null;
}

/** What institutes publish for a route and can still be started, soonest first; at most twenty. */
export async function readRouteOffers(db: Reader, route: string, today: IsoDate): Promise<RouteOffer[]> {
  const rows = await rowsOf<Omit<RouteOffer, 'startsOn'> & { startsOn: string | null }>(db)`
    select o.id, o.name, t.name as institute, o.place, o.months, o.hours_per_week::float as hours_per_week,
      (select coalesce(sum(cents), 0)::int from unnest(o.year_costs) as cents) as cost_cents,
      (select min(day) from unnest(o.starts) as day where day >= ${today}) as starts_on
    from offer o join tenant t on t.id = o.tenant_id
    where o.state = 'published' and o.route_code = ${route}
      and (cardinality(o.starts) = 0 or exists (select from unnest(o.starts) as day where day >= ${today}))
    order by starts_on nulls last, lower(o.name), o.id limit 20`;
  return rows.map((row) => ({ ...row, startsOn: row.startsOn === null ? null : isoDate(row.startsOn) }));
}
