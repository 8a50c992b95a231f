import { sql } from 'kysely';
import { nameOf } from '#server/people/people.store.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { participationLifecycle, placeFor } from '../domain/states.ts';
import type { ParticipationState } from '../domain/states.ts';
import type { Meeting } from './meeting.store.ts';

/** Somebody who comes, or would. */
export interface Participant {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: 'nl' | 'en';
  readonly state: ParticipationState;
  readonly present: boolean | null;
}

/** Who signed up, in the order in which they did. */
export async function participantsOf(db: Reader, meetingId: string): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    select r.person_id as "personId", ${nameOf('p')} as name, p.email, p.locale, r.state, r.present
    from participation r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    where r.meeting_id = ${meetingId} and r.state <> 'withdrawn' order by r.signed_at, r.person_id`.execute(
    db,
  );
  return rows;
}

/** She gets a place, or the next on the waiting list; null when she had one. The meeting is held for a change. */
export async function signUp(
  db: Tx,
  { id, tenantId, places }: Meeting,
  personId: string,
  now: Date,
): Promise<'coming' | 'waiting' | null> {
  const coming = (await participantsOf(db, id)).filter(({ state }) => state === 'coming').length;
  const state = placeFor(places, coming);
  const { numAffectedRows } = await sql`
    insert into participation (tenant_id, meeting_id, person_id, state, signed_at)
    values (${tenantId}, ${id}, ${personId}, ${state}, ${now})
    on conflict (tenant_id, meeting_id, person_id) do update set state = ${state}, signed_at = ${now}
      where participation.state = 'withdrawn'`.execute(db);
  return numAffectedRows === 1n ? state : null;
}

/** She gives her place up; whoever waits longest gets it. False when she had none. */
export async function withdraw(
  db: Tx,
  { id, places }: Meeting,
  personId: string,
): Promise<{ readonly movedUp: Participant | null } | false> {
  const from = participationLifecycle.from('withdraw');
  const { numAffectedRows } = await sql`
    update participation set state = 'withdrawn' where meeting_id = ${id} and person_id = ${personId}
      and state = any(${from}::text[])`.execute(db);
  if (numAffectedRows !== 1n) return false;
  const left = await participantsOf(db, id);
  const next = left.find(({ state }) => state === 'waiting');
  const coming = left.filter(({ state }) => state === 'coming').length;
  if (next === undefined || placeFor(places, coming) === 'waiting') return { movedUp: null };
  const to = participationLifecycle.after(next.state, 'move-up');
  await sql`update participation set state = ${to} where meeting_id = ${id} and person_id = ${next.personId}`.execute(
    db,
  );
  return { movedUp: next };
}

/** Who of those who signed up was there. */
export async function writeAttendance(db: Tx, meetingId: string, present: readonly string[]): Promise<void> {
  await sql`
    update participation set present = person_id = any(${[...present]}::uuid[])
    where meeting_id = ${meetingId} and state <> 'withdrawn'`.execute(db);
}

export interface TakeAway {
  readonly personId: string;
  readonly name: string;
  readonly text: string;
  readonly isShared: boolean;
}

/** What people take home from a meeting, as far as the reader may read it: her own, and what others shared. */
export async function takeAwaysOf(db: Reader, meetingId: string): Promise<TakeAway[]> {
  const { rows } = await sql<TakeAway>`
    select t.person_id as "personId", ${nameOf('p')} as name, t.text, t.shared_at is not null as "isShared"
    from take_away t join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
    where t.meeting_id = ${meetingId} order by t.written_at, t.person_id`.execute(db);
  return rows;
}

export async function writeTakeAway(
  db: Tx,
  { id, tenantId }: Meeting,
  { personId, text, isShared }: Omit<TakeAway, 'name'>,
  now: Date,
): Promise<void> {
  const shared = isShared ? now : null;
  await sql`
    insert into take_away (tenant_id, meeting_id, person_id, text, shared_at, written_at)
    values (${tenantId}, ${id}, ${personId}, ${text}, ${shared}, ${now})
    on conflict (tenant_id, meeting_id, person_id) do update set text = excluded.text, shared_at = excluded.shared_at`.execute(
    db,
  );
}

/** False when there was nothing of hers. */
export async function eraseTakeAway(db: Tx, meetingId: string, personId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from take_away where meeting_id = ${meetingId} and person_id = ${personId}`.execute(db);
  return numAffectedRows === 1n;
}
