import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { leaderRoles, talkedWithRole, teamOf } from '#access/conversation.ts';
import type { PersonActor } from '#access/actor.ts';
import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { withinScope } from '#server/db/scope.ts';
import { heldOn, lastsUntil, worksOn } from '#server/employment/standing.store.ts';
import { dayOf, whoOf } from './waiting.ts';
import type { Asked, WaitingRows } from './waiting.ts';

/**
 * Whether the leader of conversation `c` leads its person on a day, or where she comes back: for her school, or the board.
 * Who holds it in the place of a leader that is away does so on those days, and keeps what he held.
 */
export const leaderStillLeads = (day: IsoDate): RawBuilder<boolean> => sql<boolean>`case
  when c.stands_in_for is not null then ${stillStandsIn(day)}
  else exists (
    select from role_grant g
    where g.tenant_id = c.tenant_id and g.person_id = c.leader_id and g.role = any(${[...leaderRoles]})
      and ${heldOn('g', day)}
      and (g.school_id is null or g.school_id in (
        select e.school_id from employment e where e.tenant_id = c.tenant_id and e.person_id = c.person_id
          and ${lastsUntil('e', day)}))) end`;

const stillStandsIn = (day: IsoDate): RawBuilder<boolean> => sql<boolean>`(
  (c.held_on is not null or exists (
    select from absence a where a.tenant_id = c.tenant_id and a.person_id = c.stands_in_for
      and a.stand_in_id = c.leader_id and ${day} between a.from_on and a.to_on))
  and (exists (select from role_grant g where g.tenant_id = c.tenant_id and g.person_id = c.leader_id and ${heldOn('g', day)})
    or exists (select from employment e where e.tenant_id = c.tenant_id and e.person_id = c.leader_id
      and ${worksOn('e', day)})))`;

const led = ({ actor, today }: Asked, which: RawBuilder<boolean>): WaitingRows => sql`
  select c.id, ${whoOf('p')}, c.kind as what, ${dayOf('c.started_at')} as since,
    ${dayOf('c.planned_at')} as due
  from conversation c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
  where c.leader_id = ${actor.personId} and ${leaderStillLeads(today)} and ${which}`;

/** Talks that a leader leads and still has to prepare; once the day went by nobody prepares it any more. */
export const conversationsToPrepare = (asked: Asked): WaitingRows =>
  led(
    asked,
    sql`c.state in ('planned', 'preparing') and c.leader_ready_at is null
      and coalesce(${dayOf('c.planned_at')} >= ${asked.today}, true)`,
  );

/** Reports to which this leader did not say yes. */
export const reportsToAgree = (asked: Asked): WaitingRows =>
  led(
    asked,
    sql`c.state = 'report' and (select r.leader_agreed_by from conversation_report r
      where r.tenant_id = c.tenant_id and r.conversation_id = c.id order by r.edition desc limit 1)
      is distinct from c.leader_id`,
  );

/** Person `p` is support staff whom this leader leads on a day. */
export const isColleagueOf = (actor: PersonActor, day: IsoDate): RawBuilder<boolean> => sql<boolean>`(
  exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
    and g.role = ${talkedWithRole} and ${heldOn('g', day)})
  and exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
    and ${worksOn('e', day)})
  and ${withinScope(teamOf(actor), 'p.id', day)} and p.id <> ${actor.personId})`;

/** Whom she leads and who had no talk in this school year, and has none under way. */
export function peopleWithoutConversation({ actor, today }: Asked): WaitingRows {
  const { from, to } = schoolYearOf(today);
  return sql`
    select p.id, ${whoOf('p')}, '' as what, null::date as since, null::date as due from person p
    where ${isColleagueOf(actor, today)} and not exists (
      select from conversation c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and (c.held_on between ${from} and ${to}
          or c.state in ('planned', 'preparing', 'ready', 'held', 'report')))`;
}
