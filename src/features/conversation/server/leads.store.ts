import type { IsoDate } from '#core/date.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { leaderStillLeads } from '#server/waiting/conversations.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Conversation } from '../domain/conversation.ts';

/** Whether who is its leader now may go on with it: see `leaderStillLeads`. */
export async function goesOn(db: Reader, conversationId: string, day: IsoDate): Promise<boolean> {
  const row = await rowOf<{ goesOn: boolean }>(db)`
    select ${leaderStillLeads(day)} as goes_on from conversation c where c.id = ${conversationId}`;
  return row?.goesOn === true;
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
  conversation: Pick<Conversation, 'leaderId' | 'standsInFor' | 'personId'>,
  day: IsoDate,
): Promise<StandIn | null> {
  const row = await rowOf<StandIn>(db)`
    select s.id, ${nameOf('s')} as name, ${nameOf('l')} as leader_name,
      a.to_on as until
    from absence a join person s on s.tenant_id = a.tenant_id and s.id = a.stand_in_id
    join person l on l.tenant_id = a.tenant_id and l.id = a.person_id
    where a.person_id = ${conversation.standsInFor ?? conversation.leaderId} and ${day} between a.from_on and a.to_on
      and s.id <> ${conversation.personId}`;
  return row;
}

/** One conversation of a leader for whom somebody stands in: with whom and when, and no more. */
export interface CoveredConversation {
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
): Promise<readonly CoveredConversation[]> {
  if (leaders.length === 0) return [];
  return rowsOf<CoveredConversation>(db)`
    select c.id, ${nameOf('p')} as person_name,
      ${nameOf('l')} as leader_name, c.planned_at
    from conversation c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
    join person l on l.tenant_id = c.tenant_id and l.id = c.leader_id
    where c.leader_id = any(${[...leaders]}::uuid[]) and c.person_id <> ${viewer}
      and c.state in ('planned', 'preparing', 'ready') and ${leaderStillLeads(day)}
    order by c.planned_at nulls last, c.id`;
}
