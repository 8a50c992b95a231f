import { sql } from 'kysely';
import type { Subject } from '#access/subject.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { add, all, first, one, rowOf, save } from '#server/db/rows.ts';
import { personSubject } from '#server/db/subject.ts';
import type { Row } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { leaderStillLeads } from '#server/waiting/conversations.ts';
import type { Conversation } from '../domain/conversation.ts';

/** A conversation with its plan: when, where and how. */
export interface StoredConversation extends Conversation {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly schoolId: string;
  readonly kind: string;
  readonly form: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly plannedAt: Date | null;
  readonly minutes: number;
  readonly place: string;
  readonly planVersion: number;
  readonly inviteSequence: number;
}

/** The facts on which access to a conversation is decided. A leader takes part for as long as he leads her. */
export async function conversationSubject(db: Reader, id: string, day: IsoDate): Promise<Subject | null> {
  const row = await rowOf<{ personId: PersonId; leaderId: PersonId | null; leads: boolean }>(db)`
    select c.person_id, c.leader_id, ${leaderStillLeads(day)} as leads
    from conversation c where c.id = ${id}`;

  if (row === null) return null;
  const subject = await personSubject(db, row.personId, day, null);
  if (subject === null) return null;
  const leader = row.leaderId !== null && row.leads ? [row.leaderId] : [];
  return { ...subject, participantIds: [row.personId, ...leader] };
}

/** The same for what someone prepares: that is about the one who writes it, until it is shown. */
export async function preparationSubject(
  db: Reader,
  id: string,
  author: PersonId,
  day: IsoDate,
): Promise<Subject | null> {
  const subject = await conversationSubject(db, id, day);
  return subject === null ? null : { ...subject, personId: author };
}

const columns = [
  'id', 'tenant_id', 'school_id', 'kind', 'form', 'started_by', 'started_at', 'planned_at', 'minutes', 'place',
  'plan_version', 'invite_sequence', 'state', 'person_id', 'leader_id', 'person_ready_at', 'leader_ready_at',
  'opened_leader_id', 'held_on', 'moved_on', 'end_reason', 'follow_up_on',
  'proposed_leader_id', 'stands_in_for',
] as const; // prettier-ignore

export async function findConversation(db: Reader, id: string): Promise<StoredConversation | null> {
  const row = await first(db.selectFrom('conversation').select(columns).where('id', '=', id));
  return row === null ? null : toConversation(row);
}

/** Reads it for a change: who comes second waits and decides on what the first left. */
export async function lockConversation(db: Tx, id: string): Promise<StoredConversation | null> {
  const row = await first(db.selectFrom('conversation').select(columns).where('id', '=', id).forUpdate());
  return row === null ? null : toConversation(row);
}

/** Open conversations, locked: of one person on either side, those that wait for a leader, or all of the board. */
export async function lockOpenConversations(
  db: Tx,
  which: { personId: string } | 'without-leader' | 'all',
): Promise<StoredConversation[]> {
  const personId = typeof which === 'string' ? null : which.personId;
  const rows = await all(
    db
      .selectFrom('conversation')
      .select(columns)
      .where('state', 'in', ['planned', 'preparing', 'ready', 'held', 'report'])
      .$if(which === 'without-leader', (query) => query.where('leader_id', 'is', null))
      .$if(personId !== null, (query) =>
        query.where((where) =>
          where.or([where('person_id', '=', personId ?? ''), where('leader_id', '=', personId ?? '')]),
        ),
      )
      .orderBy('id')
      .forUpdate(),
  );
  return rows.map(toConversation);
}

/** What can need a reminder: open ones, and agreed ones whose follow-up is still to come. */
export async function readRemindable(db: Reader, today: IsoDate): Promise<StoredConversation[]> {
  const rows = await all(
    db
      .selectFrom('conversation')
      .select(columns)
      .where((where) =>
        where.or([
          where('state', 'in', ['planned', 'preparing', 'ready', 'held', 'report']),
          where.and([where('state', '=', 'agreed'), where('follow_up_on', '>=', today)]),
        ]),
      )
      .orderBy('id'),
  );
  return rows.map(toConversation);
}

/** One beginning with a leader at a time: she and the leader may press the button at the same moment. */
export async function takeTurnWith(db: Tx, leaderId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conversation:${leaderId}`}, 0))`.execute(db);
}

/** True when these two have an open conversation of this kind already. */
export async function hasOpenConversation(
  db: Reader,
  conversation: { readonly personId: string; readonly leaderId: string; readonly kind: string },
): Promise<boolean> {
  const row = await one(db, 'conversation', {
    personId: conversation.personId,
    leaderId: conversation.leaderId,
    kind: conversation.kind,
    state: ['planned', 'preparing', 'ready', 'held', 'report'],
  });
  return row !== null;
}

export interface NewConversation {
  readonly tenantId: TenantId;
  readonly personId: string;
  readonly leaderId: string;
  readonly schoolId: string;
  readonly kind: string;
  readonly form: string;
  readonly startedBy: string;
  readonly plannedAt: Date | null;
  readonly minutes: number;
  readonly place: string;
}

export async function addConversation(
  db: Tx,
  conversation: NewConversation,
  now: Date,
  today: IsoDate,
): Promise<string> {
  const id = newId<'conversation'>();
  await add(db, 'conversation', {
    tenantId: conversation.tenantId,
    id,
    personId: conversation.personId,
    leaderId: conversation.leaderId,
    schoolId: conversation.schoolId,
    kind: conversation.kind,
    form: conversation.form,
    state: 'planned',
    startedBy: conversation.startedBy,
    startedAt: now,
    plannedAt: conversation.plannedAt,
    minutes: conversation.minutes,
    place: conversation.place,
    movedOn: today,
  });
  return id;
}

/** Files it under the school where this leader leads her. */
export async function fileUnder(db: Tx, id: string, schoolId: string): Promise<void> {
  await save(db, 'conversation', { id }, { schoolId });
}

/** Writes how far it is; what was planned has a function of its own. */
export async function saveConversation(db: Tx, id: string, conversation: Conversation): Promise<void> {
  await save(
    db,
    'conversation',
    { id },
    {
      state: conversation.state,
      leaderId: conversation.leaderId,
      proposedLeaderId: conversation.proposedLeaderId,
      standsInFor: conversation.standsInFor,
      personReadyAt: conversation.readyAt.person,
      leaderReadyAt: conversation.readyAt.leader,
      openedLeaderId: conversation.openedLeaderId,
      heldOn: conversation.heldOn,
      movedOn: conversation.movedOn,
      endReason: conversation.endReason,
      followUpOn: conversation.followUpOn,
    },
  );
}

export interface ConversationPlan {
  readonly form: string;
  readonly plannedAt: Date | null;
  readonly minutes: number;
  readonly place: string;
}

/** Writes when, where and how; every message to a calendar counts one further. */
export async function savePlan(
  db: Tx,
  id: string,
  plan: ConversationPlan,
  next: { version: number; sequence: number },
): Promise<void> {
  await save(
    db,
    'conversation',
    { id },
    {
      form: plan.form,
      plannedAt: plan.plannedAt,
      minutes: plan.minutes,
      place: plan.place,
      planVersion: next.version,
      inviteSequence: next.sequence,
    },
  );
}

type Of<Word> = Word extends 'plannedOn' | 'readyAt' ? 'personReadyAt' | 'leaderReadyAt' : Word;
type ConversationRow = Pick<Row<'conversation'>, Of<keyof StoredConversation>>;

const toConversation = ({ personReadyAt, leaderReadyAt, ...row }: ConversationRow): StoredConversation => ({
  ...row,
  plannedOn: row.plannedAt === null ? null : dayInNetherlands(row.plannedAt),
  readyAt: { person: personReadyAt, leader: leaderReadyAt },
});
