import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { ownerScope } from '#access/counterpart.ts';
import type { OwnerScope } from '#access/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import { dayOf, nameOf } from './waiting.ts';
import type { Asked, WaitingRows } from './waiting.ts';

/** The day by which a row `c` is owed: its answer, or what was promised. */
const owedOn = sql<IsoDate>`case c.state when 'promised' then c.promised_for else c.due_on end`;

/** A row `c` is late: not answered in time, or promised and not done. */
export const isLate = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`coalesce(c.state in ('open', 'promised') and ${owedOn} < ${today}, false)`;

/** A row `c` waits for its owner: not answered, or promised for a day that went by. */
export const waitsForOwner = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(c.state = 'open' or ${isLate(today)})`;

const owned = (scope: OwnerScope, which: RawBuilder<boolean>): WaitingRows => sql`
  select c.id, ${nameOf('p')} as who, c.title as what, ${dayOf('c.created_at')} as since, ${owedOn} as due
  from counterpart c left join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
  where ${isOwnedBy(scope, 'c')} and ${which}`;

/** What the organisation's side owes and this person answers for. */
export const counterpartsOf = ({ actor, today }: Asked): WaitingRows =>
  owned(ownerScope(actor), waitsForOwner(today));

export const lateCounterpartsOf = ({ actor, today }: Asked): WaitingRows =>
  owned(ownerScope(actor), isLate(today));

/** Steps that were put before the school and whose answer she owns; by the row that asks it. */
export const stepsToAnswer = (scope: OwnerScope): WaitingRows => sql`
  select c.id, ${nameOf('p')} as who, s.title as what, ${dayOf('c.created_at')} as since, c.due_on as due
  from counterpart c
  join plan_step s on s.tenant_id = c.tenant_id and s.id::text = c.item_id
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  where c.item_kind = 'plan-step' and c.kind = 'answer' and c.state = 'open' and s.state = 'submitted'
    and ${isOwnedBy(scope, 'c')}`;
