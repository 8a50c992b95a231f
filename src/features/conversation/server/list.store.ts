import { sql } from 'kysely';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { leaderStillLeads, reportsToAgree, conversationsToPrepare } from '#server/waiting/conversations.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { ConversationState } from '../domain/states.ts';

/** One line in someone's own list of conversations: how far it is, nothing of what is said. */
export interface ListedConversation {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  readonly coveredBy: string | null;
  readonly kind: string;
  readonly startedBy: string;
  readonly state: ConversationState;
  readonly plannedAt: Date | null;
  readonly plannedOn: IsoDate | null;
  readonly heldOn: IsoDate | null;
  readonly followUpOn: IsoDate | null;
  readonly ready: { readonly person: boolean; readonly leader: boolean };
  readonly agreed: { readonly person: boolean; readonly leader: boolean };
  readonly rated: boolean;
}

/** Those of which home says that they wait: to prepare, or a report to say yes to. */
export type ShownConversations = 'prepare' | 'agree';

const waiting = { prepare: conversationsToPrepare, agree: reportsToAgree } as const;

/** The conversations in which this person takes part on a day, newest first. */
export async function findConversations(
  db: Reader,
  asked: Asked,
  show: ShownConversations | null,
): Promise<ListedConversation[]> {
  const { personId } = asked.actor;
  const day = asked.today;
  const rows = await rowsOf<Row>(db)`
    select c.id, c.person_id, ${nameOf('p')} as person_name, c.leader_id,
      ${nameOf('l')} as leader_name, c.kind, c.started_by, c.state, c.planned_at, c.held_on,
      c.follow_up_on, c.person_ready_at is not null as person_ready,
      c.leader_ready_at is not null as leader_ready,
      (select ${nameOf('s')} from absence a
        join person s on s.tenant_id = a.tenant_id and s.id = a.stand_in_id
        where a.tenant_id = c.tenant_id and a.person_id = c.leader_id and ${day} between a.from_on and a.to_on) as covered_by, r.person_agreed_at is not null as person_agreed,
      coalesce(r.leader_agreed_by = c.leader_id, false) as leader_agreed,
      exists (select from conversation_rating q where q.tenant_id = c.tenant_id and q.conversation_id = c.id) as rated
    from conversation c
    join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
    left join person l on l.tenant_id = c.tenant_id and l.id = c.leader_id
    left join lateral (select person_agreed_at, leader_agreed_by from conversation_report r
      where r.tenant_id = c.tenant_id and r.conversation_id = c.id order by r.edition desc limit 1) r on true
    where (c.person_id = ${personId} or (c.leader_id = ${personId} and ${leaderStillLeads(day)}))
      and ${show === null ? sql`true` : isAmong(waiting[show](asked), 'c.id')}
    order by coalesce(c.planned_at, c.started_at) desc, c.id`;
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    personName: row.personName,
    leaderId: row.leaderId,
    leaderName: row.leaderName,
    coveredBy: row.coveredBy,
    kind: row.kind,
    startedBy: row.startedBy,
    state: row.state,
    plannedAt: row.plannedAt,
    plannedOn: row.plannedAt === null ? null : dayInNetherlands(row.plannedAt),
    heldOn: row.heldOn,
    followUpOn: row.followUpOn,
    ready: { person: row.personReady, leader: row.leaderReady },
    agreed: { person: row.personAgreed, leader: row.leaderAgreed },
    rated: row.rated,
  }));
}

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  readonly coveredBy: string | null;
  readonly kind: string;
  readonly startedBy: string;
  readonly state: ConversationState;
  readonly plannedAt: Date | null;
  readonly heldOn: IsoDate | null;
  readonly followUpOn: IsoDate | null;
  readonly personReady: boolean;
  readonly leaderReady: boolean;
  readonly personAgreed: boolean;
  readonly leaderAgreed: boolean;
  readonly rated: boolean;
}
