import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CounterpartScope } from '#access/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { placeOf } from '#core/list.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import { isHers, isLate, isOthers, ownerKey, waitsForOwner } from '#server/waiting/counterparts.ts';
import { isVisibleTo, standsForOthers } from '#server/waiting/visible.ts';
import { nameOf } from '#server/people/people.store.ts';
import { counterpartList } from '../domain/counterpart.ts';
import type { CounterpartRow, HistoryRow, ListFilter } from '../domain/counterpart.ts';

/** The single holder of the owning role today, or the person it was passed on to. */
const ownerName = (today: IsoDate): RawBuilder<string | null> => sql<string | null>`coalesce(
  (select ${nameOf('o')} from person o where o.tenant_id = c.tenant_id and o.id = c.owner_person_id),
  (select case when count(distinct o.id) = 1 then min(${nameOf('o')}) end
    from role_grant g join person o on o.tenant_id = g.tenant_id and o.id = g.person_id
    where g.tenant_id = c.tenant_id and g.role = c.owner_role
      and (g.school_id is null or g.school_id = c.owner_school_id)
      and ${heldOn('g', today)}))`;

/** Who stands in today for that one owner, by name. */
const coveredBy = (today: IsoDate): RawBuilder<string | null> => sql<string | null>`(
  select min(${nameOf('s')}) from absence a
  join person s on s.tenant_id = a.tenant_id and s.id = a.stand_in_id
  where a.tenant_id = c.tenant_id and a.from_on <= ${today} and a.to_on >= ${today}
    and a.person_id = coalesce(c.owner_person_id, (select case when count(distinct g.person_id) = 1
      then min(g.person_id::text)::uuid end from role_grant g where g.tenant_id = c.tenant_id and g.role = c.owner_role
      and (g.school_id is null or g.school_id = c.owner_school_id) and ${heldOn('g', today)})))`;

const columnsOf = (scope: CounterpartScope, today: IsoDate) => sql`
  c.id, c.pair, c.kind, c.item_kind, c.item_id, c.person_id,
  ${nameOf('p')} as person_name, c.school_id, s.name as school_name,
  c.title, c.detail, c.owner_role, ${ownerName(today)} as owner_name,
  ${coveredBy(today)} as covered_by, c.stands_in,
  c.due_on, c.state, c.reason, c.promised_for, c.version, ${isOwnedBy(scope, 'c')} as is_mine`;

const tables = sql`counterpart c
  left join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
  left join school s on s.id = c.school_id`;

/** Whose turn it is: open ones first, what is due first. */
const byUrgency = sql`c.state <> 'open', coalesce(c.promised_for, c.due_on), c.id`;

export interface CounterpartPage {
  readonly rows: readonly CounterpartRow[];
  readonly total: number;
}

export async function listCounterpartRows(
  db: Reader,
  scope: CounterpartScope,
  filter: ListFilter,
  today: IsoDate,
): Promise<CounterpartPage> {
  const { limit, offset } = placeOf(counterpartList, filter.page);
  const rows = await rowsOf<CounterpartRow & { total: number }>(db)`
    select ${columnsOf(scope, today)}, count(*) over ()::int as total from ${tables}
    where ${isWhose(scope, filter.whose)} and ${inState(filter.state, today)}
      and (${filter.owner}::text is null or ${ownerKey(today)} = ${filter.owner})
      and (${filter.kind}::text is null or c.kind = ${filter.kind})
      and (${filter.schoolId}::uuid is null or c.school_id = ${filter.schoolId})
    order by ${byUrgency} offset ${offset} limit ${sql.lit(limit)}`;
  return withTotal(rows);
}

function isWhose(scope: CounterpartScope, whose: ListFilter['whose']): RawBuilder<boolean> {
  if (whose === 'mine') return sql<boolean>`(${isOwnedBy(scope, 'c')} and ${standsForOthers})`;
  if (whose === 'own') return isHers(scope);
  return whose === 'others' ? isOthers(scope) : isVisibleTo(scope);
}

function inState(state: ListFilter['state'], today: IsoDate): RawBuilder<boolean> {
  if (state === 'late') return isLate(today);
  if (state === 'waiting') return waitsForOwner(today);
  return state === 'unsettled'
    ? sql<boolean>`c.state in ('open', 'promised')`
    : sql<boolean>`c.state in ('done', 'refused')`;
}

function withTotal(rows: readonly (CounterpartRow & { total: number })[]): CounterpartPage {
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** The schools that occur among what someone may list, for the filter. */
export async function listSchools(
  db: Reader,
  scope: CounterpartScope,
): Promise<readonly { id: string; name: string }[]> {
  return rowsOf<{ id: string; name: string }>(db)`
    select distinct s.id, s.name from counterpart c join school s on s.id = c.school_id
    where c.state <> 'withdrawn' and ${isVisibleTo(scope)} order by s.name`;
}

export async function readCounterpartRow(
  db: Reader,
  scope: CounterpartScope,
  id: string,
  today: IsoDate,
): Promise<CounterpartRow | null> {
  return rowOf<CounterpartRow>(db)`
    select ${columnsOf(scope, today)} from ${tables} where c.id = ${id}`;
}

/** What happened to it, oldest first. */
export async function readHistory(db: Reader, id: string): Promise<readonly HistoryRow[]> {
  return rowsOf<HistoryRow>(db)`
    select e.happened_at as at, e.kind, ${nameOf('a')} as who, e.note,
      e.owner_role, ${nameOf('o')} as owner_name, e.promised_for
    from counterpart_event e
    left join person a on a.tenant_id = e.tenant_id and a.id = e.actor_person_id
    left join person o on o.tenant_id = e.tenant_id and o.id = e.owner_person_id
    where e.counterpart_id = ${id} order by e.happened_at, e.id`;
}
