import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { leaderRoles } from '#access/conversation.ts';
import type { IsoDate } from '#core/date.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn, lastsUntil, worksOn } from '#server/employment/standing.store.ts';
import type { Talk } from '../domain/talk.ts';

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

/** Whether who is its leader now may go on with it: see `leaderStillLeads`. */
export async function goesOn(db: Reader, talkId: string, day: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ goesOn: boolean }>`
    select ${leaderStillLeads(day)} as "goesOn" from conversation c where c.id = ${talkId}`.execute(db);
  return rows[0]?.goesOn === true;
}

/** Who stands in for a leader today, and until when. */
export interface StandIn {
  readonly id: string;
  readonly name: string;
  readonly leaderName: string;
  readonly until: IsoDate;
}

/** Who stands in today for the leader of a conversation, or for the one in whose place it is held. */
export async function readStandIn(
  db: Reader,
  talk: Pick<Talk, 'leaderId' | 'standsInFor' | 'personId'>,
  day: IsoDate,
): Promise<StandIn | null> {
  const { rows } = await sql<StandIn>`
    select s.id, s.given_name || ' ' || s.family_name as name, l.given_name || ' ' || l.family_name as "leaderName",
      a.to_on as until
    from absence a join person s on s.tenant_id = a.tenant_id and s.id = a.stand_in_id
    join person l on l.tenant_id = a.tenant_id and l.id = a.person_id
    where a.person_id = ${talk.standsInFor ?? talk.leaderId} and ${day} between a.from_on and a.to_on
      and s.id <> ${talk.personId}`.execute(db);
  return rows[0] ?? null;
}

/** One conversation of a leader for whom somebody stands in: with whom and when, and no more. */
export interface CoveredTalk {
  readonly id: string;
  readonly personName: string;
  readonly leaderName: string;
  readonly plannedAt: Date | null;
}

/** Those that still have to be held, of these leaders; without the one who asks, whose own are hers. */
export async function listCovered(
  db: Reader,
  viewer: string,
  leaders: readonly string[],
  day: IsoDate,
): Promise<readonly CoveredTalk[]> {
  if (leaders.length === 0) return [];
  const { rows } = await sql<CoveredTalk>`
    select c.id, p.given_name || ' ' || p.family_name as "personName",
      l.given_name || ' ' || l.family_name as "leaderName", c.planned_at as "plannedAt"
    from conversation c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
    join person l on l.tenant_id = c.tenant_id and l.id = c.leader_id
    where c.leader_id = any(${[...leaders]}::uuid[]) and c.person_id <> ${viewer}
      and c.state in ('planned', 'preparing', 'ready') and ${leaderStillLeads(day)}
    order by c.planned_at nulls last, c.id`.execute(db);
  return rows;
}
