import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { leaderRoles, talkedWithRole } from '#access/conversation.ts';
import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { functionName } from '#core/function-names.ts';
import { heldOn, lastsUntil, worksOn } from '#server/employment/standing.store.ts';
import { isColleagueOf, peopleWithoutConversation } from '#server/waiting/conversations.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Colleague } from '../domain/school-year.ts';

export interface Leader {
  readonly id: string;
  readonly name: string;
}

/** Who leads this person on a day: leaders of her own schools first, then those of the whole board, by name. */
export const leadersOf = (db: Reader, personId: string, day: IsoDate): Promise<Leader[]> =>
  leadersWhere(db, personId, day, worksOn('e', day), null);

/** The same for a conversation of a school: also who leads that school, and who leads one where she comes back. */
export const leadersKnown = (
  db: Reader,
  personId: string,
  day: IsoDate,
  schoolId: string,
): Promise<Leader[]> => leadersWhere(db, personId, day, lastsUntil('e', day), schoolId);

async function leadersWhere(
  db: Reader,
  personId: string,
  day: IsoDate,
  counts: RawBuilder<boolean>,
  alsoSchool: string | null,
): Promise<Leader[]> {
  return rowsOf<Leader>(db)`
    select p.id, ${nameOf('p')} as name
    from person p
    join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id
      and g.role = any(${[...leaderRoles]}) and ${heldOn('g', day)}
    left join lateral (select bool_or(${worksOn('e', day)}) as today from employment e
      where e.tenant_id = p.tenant_id and e.person_id = ${personId} and e.school_id = g.school_id and ${counts}) hers
      on true
    where p.id <> ${personId} and (g.school_id is null or g.school_id = ${alsoSchool} or hers.today is not null)
    group by p.id, p.given_name, p.family_name
    order by coalesce(bool_or(hers.today), false) desc, bool_or(g.school_id is not null) desc,
      p.family_name, p.given_name`;
}

/**
 * The school under which her conversation with this leader is filed on a day: where this leader leads her, the one where
 * she is support staff and with most hours first. Null when she is no support staff, or when this leader leads her nowhere.
 */
export async function schoolOfConversation(
  db: Reader,
  personId: string,
  leaderId: string,
  day: IsoDate,
): Promise<string | null> {
  const row = await rowOf<{ schoolId: string }>(db)`
    select e.school_id from employment e
    join role_grant l on l.tenant_id = e.tenant_id and l.person_id = ${leaderId}
      and l.role = any(${[...leaderRoles]}) and ${heldOn('l', day)}
      and (l.school_id is null or l.school_id = e.school_id)
    cross join lateral (select bool_or(g.school_id is null or g.school_id = e.school_id) as here from role_grant g
      where g.tenant_id = e.tenant_id and g.person_id = e.person_id and g.role = ${talkedWithRole} and ${heldOn('g', day)}
    ) support
    where e.person_id = ${personId} and e.school_id is not null and ${worksOn('e', day)} and support.here is not null
    order by l.school_id is null, support.here desc, e.working_time_factor desc, e.starts_on limit 1`;
  return row?.schoolId ?? null;
}

/** Work `e` is that of person `p` on a day, or the largest of it. */
const mainWork = (day: IsoDate): RawBuilder<unknown> => sql`e.id = (
  select f.id from employment f where f.tenant_id = p.tenant_id and f.person_id = p.id and ${worksOn('f', day)}
  order by f.working_time_factor desc, f.id limit 1)`;

/** Support staff whom this leader leads, each with how this school year went; `only` narrows it to some of them. */
export async function colleaguesOf(
  db: Reader,
  asked: Asked,
  only: readonly string[] | 'without-talk' | null = null,
): Promise<Colleague[]> {
  const { actor, today: day } = asked;
  const year = schoolYearOf(day);
  const among =
    only === null
      ? sql`true`
      : only === 'without-talk'
        ? isAmong(peopleWithoutConversation(asked), 'p.id')
        : sql`p.id = any(${[...only]}::uuid[])`;
  const rows = await rowsOf<Omit<Colleague, 'work'> & { function: string | null; number: string | null }>(db)`
    select p.id as person_id, ${nameOf('p')} as name,
      (select coalesce(nullif(e.function_title, ''), e.function_code) from employment e where ${mainWork(day)}) as function,
      (select nullif(e.personnel_number, '') from employment e where ${mainWork(day)}) as number,
      (select max(c.held_on) from conversation c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.held_on between ${year.from} and ${year.to}) as held_on,
      (select min((c.planned_at at time zone 'Europe/Amsterdam')::date) from conversation c
        where c.tenant_id = p.tenant_id and c.person_id = p.id
          and c.state in ('planned', 'preparing', 'ready')) as planned_on,
      exists (select from conversation c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.state in ('planned', 'preparing', 'ready', 'held', 'report')) as has_open
    from person p
    where ${isColleagueOf(actor, day)} and ${among}
    order by p.family_name, p.given_name`;
  return rows.map(({ function: of, number, ...row }) => ({
    ...row,
    work: [functionName(of) ?? of, number].filter((part) => part !== null).join(', '),
  }));
}
