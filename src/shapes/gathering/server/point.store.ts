import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { worksOn } from '#server/employment/standing.store.ts';
import type { PointState } from '../domain/states.ts';
import type { About, Meeting } from './meeting.store.ts';

/** What a group does with a meeting at which some of its people were; and about what that was. */
export interface Point extends About {
  readonly id: string;
  readonly title: string;
  readonly groupId: string;
  readonly group: string;
  /** The schools of the group. */
  readonly schoolIds: readonly SchoolId[];
  readonly state: PointState;
  readonly answer: string;
  readonly who: string;
  readonly school: string | null;
  readonly onDay: IsoDate | null;
}

/** From one meeting, of one group, or one of them. */
export async function readPoints(
  db: Reader,
  of: Partial<Record<'meetingId' | 'groupId' | 'id', string>>,
): Promise<Point[]> {
  const { meetingId = null, groupId = null, id = null } = of;
  const { rows } = await sql<Point>`
    select t.id, m.kind, m.about_id as "aboutId", t.title, t.place_id as "groupId", a.name as group,
      array(select g.school_id from place_school g where g.place_id = a.id and g.valid_to is null) as "schoolIds", t.state, t.answer, t.who,
      s.name as school, t.on_day as "onDay"
    from meeting_point t join meeting m on m.tenant_id = t.tenant_id and m.id = t.meeting_id
    join place a on a.tenant_id = t.tenant_id and a.id = t.place_id left join school s on s.id = t.school_id
    where coalesce(t.meeting_id = ${meetingId}::uuid, t.place_id = ${groupId}::uuid, t.id = ${id}::uuid)
    order by m.starts_at, a.name`.execute(db);
  return rows;
}

/** The point of each group of which somebody was there. */
export const openPoints = (db: Tx, { id, tenantId }: Meeting, title: string, today: IsoDate) =>
  sql`
    insert into meeting_point (tenant_id, id, meeting_id, title, place_id, state)
    select a.tenant_id, gen_random_uuid(), ${id}, ${title}, a.id, 'open' from place a where a.tenant_id = ${tenantId} and exists (
      select from place_school s join employment e on e.tenant_id = s.tenant_id and e.school_id = s.school_id
      join participation r on r.tenant_id = e.tenant_id and r.person_id = e.person_id
      where s.place_id = a.id and s.valid_to is null and r.meeting_id = ${id} and r.present and ${worksOn('e', today)})`.execute(
    db,
  );

export interface SpreadPlan {
  readonly answer: string;
  readonly who: string;
  readonly school: string;
  readonly onDay: IsoDate;
}

export const writePlan = (db: Tx, id: string, meetingId: string, plan: SpreadPlan) =>
  sql`update meeting_point set state = 'agreed', answer = ${plan.answer}, who = ${plan.who}, school_id = ${plan.school},
    on_day = ${plan.onDay}, answered_in = ${meetingId} where id = ${id}`.execute(db);

/** Back to open, what was planned goes with it. */
export const movePoint = (db: Tx, id: string, state: PointState) =>
  state === 'open'
    ? sql`update meeting_point set state = 'open', on_day = null, school_id = null where id = ${id}`.execute(
        db,
      )
    : sql`update meeting_point set state = ${state} where id = ${id}`.execute(db);

/** What those who own them said of the spread of a point. */
export async function readSpread(db: Reader, pointId: string) {
  const { rows } = await sql<{ kind: string; state: string }>`
    select kind, state from counterpart where item_kind = 'masterclass' and item_id = ${pointId}`.execute(db);
  return new Map(rows.map(({ kind, state }) => [kind, state]));
}
