import { sql } from 'kysely';
import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
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
  const { rows } = await sql<Omit<RouteOffer, 'startsOn'> & { startsOn: string | null }>`
    select o.id, o.name, t.name as institute, o.place, o.months, o.hours_per_week::float as "hoursPerWeek",
      (select coalesce(sum(cents), 0)::int from unnest(o.year_costs) as cents) as "costCents",
      (select min(day) from unnest(o.starts) as day where day >= ${today}) as "startsOn"
    from offer o join tenant t on t.id = o.tenant_id
    where o.state = 'published' and o.route_code = ${route}
      and (cardinality(o.starts) = 0 or exists (select from unnest(o.starts) as day where day >= ${today}))
    order by "startsOn" nulls last, lower(o.name), o.id limit 20`.execute(db);
  return rows.map((row) => ({ ...row, startsOn: row.startsOn === null ? null : isoDate(row.startsOn) }));
}
