import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { meetingLifecycle } from '../domain/states.ts';
import type { MeetingMove, MeetingState } from '../domain/states.ts';
import type { MeetingKind, When } from '../domain/when.ts';

export interface About {
  readonly kind: MeetingKind;
  readonly aboutId: string;
}

export interface Meeting extends When, About {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly places: number | null;
  readonly state: MeetingState;
}

const columns = sql`m.id, m.tenant_id as "tenantId", m.kind, m.about_id as "aboutId", m.starts_at as "startsAt", m.minutes,
  m.place, m.places, m.sequence, m.state`;

export type Plan = Pick<Meeting, 'startsAt' | 'minutes' | 'place' | 'places'>;

export async function insertMeeting(
  db: Tx,
  meeting: About & Plan & Pick<Meeting, 'tenantId'>,
): Promise<Meeting | null> {
  const { rows } = await sql<Meeting>`
    insert into meeting as m (tenant_id, id, kind, about_id, starts_at, minutes, place, places, state)
    values (${meeting.tenantId}, ${newId()}, ${meeting.kind}, ${meeting.aboutId}, ${meeting.startsAt}, ${meeting.minutes},
      ${meeting.place}, ${meeting.places}, 'planned') returning ${columns}`.execute(db);
  return rows[0] ?? null;
}

/** Calls a meeting of one's own organisation off that is still to come; null when there is none. Calendars hear it as the next message. */
export async function cancelMeeting(
  db: Tx,
  about: About,
  { tenantId, id }: { readonly tenantId: TenantId; readonly id: string },
  now: Date,
): Promise<Meeting | null> {
  const { from, to } = meetingLifecycle.change('cancel');
  const { rows } = await sql<Meeting>`
    update meeting m set state = ${to}, sequence = sequence + 1
    where m.tenant_id = ${tenantId} and m.kind = ${about.kind} and m.about_id = ${about.aboutId} and m.id = ${id}
      and m.state = any(${from}::text[]) and m.starts_at > ${now} returning ${columns}`.execute(db);
  return rows[0] ?? null;
}

/** The meetings about something from now on, soonest first. */
export async function meetingsToCome(db: Reader, { kind, aboutId }: About, now: Date): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select ${columns} from meeting m
    where m.kind = ${kind} and m.about_id = ${aboutId} and m.state = 'planned' and m.starts_at > ${now}
    order by m.starts_at, m.id`.execute(db);
  return rows;
}

/** Every meeting about something that was not called off, the last first; held for a change where that is said. */
export async function meetingsAbout(
  db: Reader,
  { kind, aboutId }: About,
  held: 'for-change' | 'to-read' = 'to-read',
): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select ${columns} from meeting m where m.kind = ${kind} and m.about_id = ${aboutId} and m.state <> 'cancelled'
    order by m.starts_at desc, m.id ${held === 'for-change' ? sql`for update` : sql``}`.execute(db);
  return rows;
}

/** Another time or place for what is to come: calendars hear it as the next message. */
export async function changeMeeting(db: Tx, id: string, plan: Plan): Promise<void> {
  await sql`
    update meeting set starts_at = ${plan.startsAt}, minutes = ${plan.minutes}, place = ${plan.place},
      places = ${plan.places}, sequence = sequence + 1 where id = ${id}`.execute(db);
}

/** False when that move is not open from where it stands. */
export async function moveMeeting(db: Tx, id: string, by: MeetingMove): Promise<boolean> {
  const { from, to } = meetingLifecycle.change(by);
  const { numAffectedRows } = await sql`
    update meeting set state = ${to} where id = ${id} and state = any(${from}::text[])`.execute(db);
  return numAffectedRows === 1n;
}
