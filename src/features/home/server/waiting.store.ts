import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { ownerScope } from '#access/counterpart.ts';
import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import { isOwnedBy } from '#server/db/scope.ts';

/** One thing that she set in motion and on which the other side is at turn, or has just answered. */
export interface Waiting {
  readonly counterpartId: string;
  readonly title: string;
  readonly itemKind: string;
  readonly ownerRole: string;
  /** The name of who holds that role there today, when one person does. */
  readonly ownerName: string | null;
  readonly dueOn: IsoDate;
  readonly promisedFor: IsoDate | null;
  readonly state: 'open' | 'promised';
}

/** What waits on the other side of one person's journey, most pressing first. */
export const waitingFor = (personId: string, today: IsoDate, limit: number): RawBuilder<Waiting> => sql`
    select c.id as "counterpartId", c.title, c.item_kind as "itemKind", c.owner_role as "ownerRole", c.due_on as "dueOn",
      c.promised_for as "promisedFor", c.state,
      coalesce((select p.given_name || ' ' || p.family_name from person p
          where p.tenant_id = c.tenant_id and p.id = c.owner_person_id),
        (select min(p.given_name || ' ' || p.family_name) from role_grant g
          join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
          where g.tenant_id = c.tenant_id and g.role = c.owner_role
            and (g.school_id is null or g.school_id = c.owner_school_id)
            and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
          having count(*) = 1)) as "ownerName"
    from counterpart c where c.person_id = ${personId} and c.state in ('open', 'promised')
    order by c.state, c.due_on, c.id limit ${limit}`;

/** How much waits with one owner of the organisation's side. */
export interface WaitingWith {
  readonly ownerRole: string;
  readonly schoolName: string | null;
  readonly count: number;
  readonly late: number;
}

/** What waits with others in the part of the organisation that someone leads or advises, per owner and school (HR and the board as a whole). */
export function waitingWithOthers(actor: PersonActor, scope: Scope, today: IsoDate): RawBuilder<WaitingWith> {
  // HR and the board are one, for whichever school something waits with them.
  return sql`
    select c.owner_role as "ownerRole", case when c.owner_role not in ('hr', 'board') then s.name end as "schoolName",
      count(*)::int as count, count(*) filter (where c.due_on < ${today})::int as late
    from counterpart c left join school s on s.id = c.owner_school_id
    where c.state = 'open' and not ${isOwnedBy(ownerScope(actor), 'c')}
      and (${scope.wholeTenant} or c.school_id = any(${[...scope.schoolIds]}::uuid[]))
    group by 1, 2 order by late desc, count desc, 1, 2 limit 6`;
}
