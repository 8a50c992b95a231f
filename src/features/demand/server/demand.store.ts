import type { IsoDate } from '#core/date.ts';
import type { OfferKind } from '#core/offer.ts';
import { taughtStepOf } from '#core/offer.ts';
import type { Words } from '#core/words.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import type { DemandGroup, OpenOffer, Wish } from '../domain/demand.ts';

/** What somebody wants at least this much is a wish (compass, 1 to 5); what a school can at least this much is a yes. */
const leastScore = 4;

interface WishRow {
  readonly personId: string;
  readonly schoolId: string;
  readonly group: DemandGroup | 'offer';
  readonly code: string;
  readonly isPossible: boolean;
}

/**
 * Every wish of who works here today, once: from compasses, from steps that were put before a school, and from offers
 * that were saved or signed up for. Ideas in a plan stay hers. She is counted under one school: where she works most.
 */
export async function readWishes(db: Reader, tenantId: string, today: IsoDate): Promise<readonly Wish[]> {
  const rows = await rowsOf<WishRow>(db)`
    with works as (
      select distinct on (e.person_id) e.person_id, e.school_id from employment e
      join school_board b on b.school_id = e.school_id and b.tenant_id = e.tenant_id
        and ${heldOn('b', today)}
      where e.tenant_id = ${tenantId} and ${worksOn('e', today)}
      order by e.person_id, e.working_time_factor desc, e.starts_on, e.school_id),
    wanted as (
      select w.person_id, w.direction, w.options, p.open_options, coalesce(p.can >= ${leastScore}, false) as can
      from compass_wish w join works on works.person_id = w.person_id
      left join compass_possibility p on (p.school_id = works.school_id or p.school_id is null)
        and (p.item = w.direction or (p.item = 'other-school' and w.direction = 'switch'))
      where w.want >= ${leastScore}),
    put as (
      select person_id, kind, advice_id, offer_id, coalesce(answer in ('can', 'can-if'), false) as can
      from plan_step where state in ('submitted', 'waiting', 'running')),
    looked as (
      select person_id, offer_id, false as can from offer_saved
      union all select person_id, offer_id, false from offer_request
        where kind = 'sign-up' and state in ('sent', 'answered')
      union all select person_id, offer_id, can from put where offer_id is not null),
    told (person_id, "group", code, can) as (
      select person_id, 'direction', direction, can from wanted
      union all select person_id, 'theme', 'option:' || option, can and option = any(open_options)
        from wanted, unnest(options) as option
      union all select person_id, 'step', kind, can from put where kind is not null
      union all select put.person_id, 'direction', a.direction, can
        from put join profile_advice a on a.advice_id = put.advice_id where a.direction is not null
      union all select l.person_id, t."group", t.code, l.can from looked l
        join offer o on o.id = l.offer_id and o.state <> 'draft'
        cross join lateral (
          select 'direction' as "group", unnest(o.directions) as code
          union all select 'offer', concat_ws(':', o.kind, o.route_code)
          union all select 'theme', 'route:' || o.route_code where o.route_code is not null
          union all select 'theme', 'competence:' || lower(trim(c)) from unnest(o.competences) as c
        ) t)
    select t.person_id, works.school_id, t."group", t.code, bool_or(t.can) as is_possible
    from told t join works on works.person_id = t.person_id
    group by 1, 2, 3, 4`;
  return rows.map(({ group, code, ...row }): Wish =>
    group === 'offer' ? { ...row, group: 'step', code: stepOf(code) } : { ...row, group, code },
  );
}

/** An offer that somebody looked at counts as a wish for that kind of step. */
function stepOf(code: string): string {
  const [kind = '', routeCode = null] = code.split(':');
  return taughtStepOf({ kind: kind as OfferKind, routeCode });
}

/** What is published and can be begun within a year, or at any moment; with the name of its national route. */
export async function readOpenOffers(
  db: Reader,
  today: IsoDate,
  until: IsoDate,
): Promise<readonly (OpenOffer & { readonly routeName: Words | null })[]> {
  const rows = await rowsOf<OpenOffer & { routeName: Words | null }>(db)`
    select o.kind, o.route_code, o.directions, o.competences, k.content -> 'name' as route_name
    from offer o
    left join shared_knowledge k on k.kind = 'route' and k.code = o.route_code
      and ${heldOn('k', today)}
    where o.state = 'published' and (cardinality(o.starts) = 0
      or exists (select from unnest(o.starts) as day where day between ${today} and ${until}))`;
  return rows;
}
