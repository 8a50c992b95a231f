import { sql } from 'kysely';
import type { Subject } from '#access/subject.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { personSubject } from '#server/db/subject.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { leaderStillLeads } from '#server/waiting/talks.ts';
import type { TalkState } from '../domain/states.ts';
import type { EndReason, Talk } from '../domain/talk.ts';

/** A conversation with its plan: when, where and how. */
export interface StoredTalk extends Talk {
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
  const { rows } = await sql<{ person_id: PersonId; leader_id: PersonId | null; leads: boolean }>`
    select c.person_id, c.leader_id, ${leaderStillLeads(day)} as leads
    from conversation c where c.id = ${id}`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const subject = await personSubject(db, row.person_id, day, null);
  if (subject === null) return null;
  const leader = row.leader_id !== null && row.leads ? [row.leader_id] : [];
  return { ...subject, participantIds: [row.person_id, ...leader] };
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

export async function readTalk(db: Reader, id: string): Promise<StoredTalk | null> {
  const row = await db.selectFrom('conversation').select(columns).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toTalk(row);
}

/** Reads it for a change: who comes second waits and decides on what the first left. */
export async function lockTalk(db: Tx, id: string): Promise<StoredTalk | null> {
  const row = await db
    .selectFrom('conversation')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toTalk(row);
}

/** Open conversations, locked: of one person on either side, those that wait for a leader, or all of the board. */
export async function lockOpenTalks(
  db: Tx,
  which: { personId: string } | 'without-leader' | 'all',
): Promise<StoredTalk[]> {
  const personId = typeof which === 'string' ? null : which.personId;
  const rows = await db
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
    .forUpdate()
    .execute();
  return rows.map(toTalk);
}

/** What can need a reminder: open ones, and agreed ones whose follow-up is still to come. */
export async function readRemindable(db: Reader, today: IsoDate): Promise<StoredTalk[]> {
  const rows = await db
    .selectFrom('conversation')
    .select(columns)
    .where((where) =>
      where.or([
        where('state', 'in', ['planned', 'preparing', 'ready', 'held', 'report']),
        where.and([where('state', '=', 'agreed'), where('follow_up_on', '>=', today)]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(toTalk);
}

/** One beginning with a leader at a time: she and the leader may press the button at the same moment. */
export async function takeTurnWith(db: Tx, leaderId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conversation:${leaderId}`}, 0))`.execute(db);
}

/** True when these two have an open conversation of this kind already. */
export async function hasOpenTalk(
  db: Reader,
  talk: { readonly personId: string; readonly leaderId: string; readonly kind: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('person_id', '=', talk.personId)
    .where('leader_id', '=', talk.leaderId)
    .where('kind', '=', talk.kind)
    .where('state', 'in', ['planned', 'preparing', 'ready', 'held', 'report'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewTalk {
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

export async function addTalk(db: Tx, talk: NewTalk, now: Date, today: IsoDate): Promise<string> {
  const id = newId<'conversation'>();
  await db
    .insertInto('conversation')
    .values({
      tenant_id: talk.tenantId,
      id,
      person_id: talk.personId,
      leader_id: talk.leaderId,
      school_id: talk.schoolId,
      kind: talk.kind,
      form: talk.form,
      state: 'planned',
      started_by: talk.startedBy,
      started_at: now,
      planned_at: talk.plannedAt,
      minutes: talk.minutes,
      place: talk.place,
      moved_on: today,
    })
    .execute();
  return id;
}

/** Files it under the school where this leader leads her. */
export async function fileUnder(db: Tx, id: string, schoolId: string): Promise<void> {
  await db.updateTable('conversation').set({ school_id: schoolId }).where('id', '=', id).execute();
}

/** Writes how far it is; what was planned has a function of its own. */
export async function saveTalk(db: Tx, id: string, talk: Talk): Promise<void> {
  await db
    .updateTable('conversation')
    .set({
      state: talk.state,
      leader_id: talk.leaderId,
      proposed_leader_id: talk.proposedLeaderId,
      stands_in_for: talk.standsInFor,
      person_ready_at: talk.readyAt.person,
      leader_ready_at: talk.readyAt.leader,
      opened_leader_id: talk.openedLeaderId,
      held_on: talk.heldOn,
      moved_on: talk.movedOn,
      end_reason: talk.endReason,
      follow_up_on: talk.followUpOn,
    })
    .where('id', '=', id)
    .execute();
}

export interface TalkPlan {
  readonly form: string;
  readonly plannedAt: Date | null;
  readonly minutes: number;
  readonly place: string;
}

/** Writes when, where and how; every message to a calendar counts one further. */
export async function savePlan(
  db: Tx,
  id: string,
  plan: TalkPlan,
  next: { version: number; sequence: number },
): Promise<void> {
  await db
    .updateTable('conversation')
    .set({
      form: plan.form,
      planned_at: plan.plannedAt,
      minutes: plan.minutes,
      place: plan.place,
      plan_version: next.version,
      invite_sequence: next.sequence,
    })
    .where('id', '=', id)
    .execute();
}

interface TalkRow {
  id: string;
  tenant_id: string;
  school_id: string;
  kind: string;
  form: string;
  started_by: string;
  started_at: Date;
  planned_at: Date | null;
  minutes: number;
  place: string;
  plan_version: number;
  invite_sequence: number;
  state: string;
  person_id: string;
  leader_id: string | null;
  proposed_leader_id: string | null;
  stands_in_for: string | null;
  person_ready_at: Date | null;
  leader_ready_at: Date | null;
  opened_leader_id: string | null;
  held_on: string | null;
  moved_on: string;
  end_reason: string | null;
  follow_up_on: string | null;
}

const toTalk = (row: TalkRow): StoredTalk => ({
  id: row.id,
  tenantId: row.tenant_id as TenantId,
  schoolId: row.school_id,
  kind: row.kind,
  form: row.form,
  startedBy: row.started_by,
  startedAt: row.started_at,
  plannedAt: row.planned_at,
  plannedOn: row.planned_at === null ? null : dayInNetherlands(row.planned_at),
  minutes: row.minutes,
  place: row.place,
  planVersion: row.plan_version,
  inviteSequence: row.invite_sequence,
  state: row.state as TalkState,
  personId: row.person_id,
  leaderId: row.leader_id,
  proposedLeaderId: row.proposed_leader_id,
  standsInFor: row.stands_in_for,
  readyAt: { person: row.person_ready_at, leader: row.leader_ready_at },
  openedLeaderId: row.opened_leader_id,
  heldOn: row.held_on as IsoDate | null,
  movedOn: row.moved_on as IsoDate,
  endReason: row.end_reason as EndReason | null,
  followUpOn: row.follow_up_on as IsoDate | null,
});
