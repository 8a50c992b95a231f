import { nameOf } from '#server/people/people.store.ts';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { counterpartScope, ownerScope } from '#access/counterpart.ts';
import type { CounterpartScope, OwnerScope } from '#access/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { isOwnedBy, mayBeOwnedBy } from '#server/db/scope.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import { isVisibleTo, standsForOthers } from './visible.ts';
import { dayOf, whoOf } from './waiting.ts';
import type { Asked, WaitingRows } from './waiting.ts';

/** The day by which a row `c` is owed: its answer, or what was promised. */
const owedOn = sql<IsoDate>`case c.state when 'promised' then c.promised_for else c.due_on end`;

/** A row `c` is late: not answered in time, or promised and not done. */
export const isLate = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`coalesce(c.state in ('open', 'promised') and ${owedOn} < ${today}, false)`;

/** What every row that waits or is late is: said beside it, so that only those are looked through (indexes of 0235). */
const isUndone = sql<boolean>`c.state in ('open', 'promised')`;

/** A row `c` waits for its owner: not answered, or promised for a day that went by. */
export const waitsForOwner = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(${isUndone} and (c.state = 'open' or ${isLate(today)}))`;

const owned = (scope: OwnerScope, which: RawBuilder<boolean>): WaitingRows => sql`
  select c.id, ${whoOf('p')}, c.title as what, ${dayOf('c.created_at')} as since, ${owedOn} as due
  from counterpart c left join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
  where ${isUndone} and ${mayBeOwnedBy(scope, 'c')} and ${isOwnedBy(scope, 'c')} and ${standsForOthers} and ${which}`;

/** What the organisation's side owes and this person answers for. */
export const counterpartsOf = ({ actor, today }: Asked): WaitingRows =>
  owned(ownerScope(actor), waitsForOwner(today));

export const lateCounterpartsOf = ({ actor, today }: Asked): WaitingRows =>
  owned(ownerScope(actor), isLate(today));

/** Steps that were put before the school and whose answer she owns; by the row that asks it. */
export const stepsToAnswer = (scope: OwnerScope): WaitingRows => sql`
  select c.id, ${whoOf('p')}, s.title as what, ${dayOf('c.created_at')} as since, c.due_on as due
  from counterpart c
  join plan_step s on s.tenant_id = c.tenant_id and s.person_id = c.person_id and s.id::text = c.item_id
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  where c.item_kind = 'plan-step' and c.kind = 'answer' and c.state = 'open' and s.state = 'submitted'
    and ${mayBeOwnedBy(scope, 'c')} and ${isOwnedBy(scope, 'c')}`;

/** Row `c` came of something that she set in motion, and is not hers to answer. */
export const isHers = (scope: OwnerScope): RawBuilder<boolean> =>
  sql<boolean>`(c.person_id = ${scope.personId}::uuid and not ${isOwnedBy(scope, 'c')})`;

/** Row `c` is one that she may see, of somebody else, and with which others are at turn. */
export const isOthers = (scope: CounterpartScope): RawBuilder<boolean> =>
  sql<boolean>`(${isVisibleTo(scope)} and c.person_id is distinct from ${scope.personId}::uuid and not ${isOwnedBy(scope, 'c')})`;

const isOfWhole = sql<boolean>`(c.owner_role in ('hr', 'board'))`;

/**
 * With whom a row `c` waits: one person, by name or because nobody else holds the role, else that role at its school. HR and
 * the board are one, for whichever school something waits with them.
 */
export const ownerKey = (
  today: IsoDate,
): RawBuilder<string> => sql<string>`coalesce(c.owner_person_id::text, (
  select min(g.person_id::text) from role_grant g where g.tenant_id = c.tenant_id and g.role = c.owner_role
    and (${isOfWhole} or g.school_id is null or g.school_id = c.owner_school_id) and ${heldOn('g', today)}
  having count(distinct g.person_id) = 1), c.owner_role ||
  case when ${isOfWhole} then '' else ':' || coalesce(c.owner_school_id::text, '') end)`;

/** How much waits with one owner on the organisation's side. */
export interface WaitingWith {
  /** As `ownerKey` says it, for the list of exactly these rows. */
  readonly owner: string;
  readonly ownerRole: string;
  /** The one person who is at turn, when it is one. */
  readonly ownerName: string | null;
  readonly schoolName: string | null;
  readonly count: number;
  readonly late: number;
  readonly nextDue: IsoDate;
  /** The thing itself, when it is one. */
  readonly title: string;
  readonly itemKind: string;
}

/** What waits with others, per owner: of what she set in motion herself, or of what else she may see. */
export function waitingWith({ actor, today }: Asked, whose: 'own' | 'others'): RawBuilder<WaitingWith> {
  const scope = counterpartScope(actor);
  return sql`
    select w.owner, w.role as owner_role, ${nameOf('p')} as owner_name,
      s.name as school_name, w.count, w.late, w.next_due, w.title, w.item_kind
    from (select ${ownerKey(today)} as owner, min(c.owner_role) as role, ${onlySchool} as school,
        count(*)::int as count, count(*) filter (where ${isLate(today)})::int as late, min(${owedOn}) as next_due,
        case when count(*) = 1 then min(c.title) else '' end as title, min(c.item_kind) as item_kind
      from counterpart c
      where ${whose === 'own' ? isHers(scope) : isOthers(scope)} and ${waitsForOwner(today)}
      group by 1) w left join school s on s.id = w.school
    left join person p on p.tenant_id = ${actor.tenantId} and p.id::text = w.owner
    order by w.late desc, w.next_due, w.count desc, w.owner`;
}

/** The school of a group of rows, where it is one and says something. */
const onlySchool = sql`(case when bool_or(${isOfWhole}) or min(c.owner_school_id::text) <> max(c.owner_school_id::text)
  then null else min(c.owner_school_id::text) end)::uuid`;
