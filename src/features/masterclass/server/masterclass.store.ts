import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { leastThreshold } from '#core/figures/rules.ts';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { thresholdOn } from '#server/figures/threshold.ts';
import { newId } from '#server/ids.ts';
import type { MasterclassState, PointState, Wishes } from '../domain/masterclass.ts';

export interface Masterclass {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly title: string;
  readonly why: string;
  readonly roles: readonly string[];
  readonly state: MasterclassState;
  readonly wishes: number;
  /** The reader wishes it too. */
  readonly isWished: boolean;
  readonly host: string | null;
  readonly startsAt: Date | null;
}

const columns = (me: string) => sql`m.id, m.tenant_id as "tenantId", m.title, m.why, m.roles, m.state,
  (select count(*)::int from masterclass_wish w where w.masterclass_id = m.id) as wishes,
  exists (select from masterclass_wish w where w.masterclass_id = m.id and w.person_id = ${me}) as "isWished",
  (select h.name from masterclass_host h where h.masterclass_id = m.id and h.state = 'yes' limit 1) as host,
  (select g.starts_at from meeting g where g.kind = 'masterclass' and g.about_id = m.id and g.state <> 'cancelled' limit 1) as "startsAt"`;

/** All of them: what most people wish for first. */
export async function readAll(db: Reader, me: string): Promise<Masterclass[]> {
  const { rows } = await sql<Masterclass>`
    select ${columns(me)} from masterclass m where m.state <> 'dropped' order by wishes desc, m.proposed_at, m.id`.execute(
    db,
  );
  return rows;
}

/** One of them, by its own id or by that of what an area does with it. */
export async function readOne(db: Reader, me: string, id: string): Promise<Masterclass | null> {
  const { rows } = await sql<Masterclass>`
    select ${columns(me)} from masterclass m where m.id = ${id} or m.id = (select masterclass_id from masterclass_point where id = ${id})`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** How many people wish it, by role and by the work area where they work, and the least number that is told. */
export async function readWishes(
  db: Reader,
  id: string,
  today: IsoDate,
): Promise<{ least: number; wishes: Wishes[] }> {
  const { rows } = await sql<{ least: number; wishes: Wishes[] }>`
    select ${thresholdOn(today)} as least, coalesce((select json_agg(by order by by.count desc, by.role, by.area) from (
    select g.role, a.name as area, count(distinct w.person_id)::int as count from masterclass_wish w
    left join role_grant g on g.tenant_id = w.tenant_id and g.person_id = w.person_id and g.place_id is null and ${heldOn('g', today)}
    left join employment e on e.tenant_id = w.tenant_id and e.person_id = w.person_id and ${worksOn('e', today)}
    left join place_school s on s.tenant_id = w.tenant_id and s.school_id = e.school_id and s.valid_to is null
    left join place a on a.tenant_id = s.tenant_id and a.id = s.place_id
    where w.masterclass_id = ${id} group by g.role, a.name) by), '[]') as wishes`.execute(db);
  return rows[0] ?? { least: leastThreshold, wishes: [] };
}

export async function insertTopic(
  db: Tx,
  topic: Pick<Masterclass, 'tenantId' | 'title' | 'why' | 'roles'>,
  now: Date,
): Promise<string> {
  const id: string = newId();
  await sql`
    insert into masterclass (tenant_id, id, title, why, roles, state, proposed_at)
    values (${topic.tenantId}, ${id}, ${topic.title}, ${topic.why}, ${[...topic.roles]}::text[], 'topic', ${now})`.execute(
    db,
  );
  return id;
}

export const writeState = (db: Tx, id: string, state: MasterclassState) =>
  sql`update masterclass set state = ${state} where id = ${id}`.execute(db);

/** She wishes it, or no more. */
export const writeWish = (db: Tx, { id, tenantId }: Masterclass, me: string, isWished: boolean, now: Date) =>
  isWished
    ? sql`insert into masterclass_wish (tenant_id, masterclass_id, person_id, wished_at) values (${tenantId}, ${id}, ${me}, ${now})
        on conflict do nothing`.execute(db)
    : sql`delete from masterclass_wish where masterclass_id = ${id} and person_id = ${me}`.execute(db);

/** What an area does with a masterclass that some of its people attended. */
export interface Point {
  readonly id: string;
  readonly masterclassId: string;
  readonly title: string;
  readonly areaId: string;
  readonly area: string;
  readonly state: PointState;
  readonly answer: string;
  readonly who: string;
  readonly school: string | null;
  readonly onDay: IsoDate | null;
}

/** Of one masterclass, of one area, or one of them. */
export async function readPoints(
  db: Reader,
  of: Partial<Record<'masterclassId' | 'areaId' | 'id', string>>,
): Promise<Point[]> {
  const { masterclassId = null, areaId = null, id = null } = of;
  const { rows } = await sql<Point>`
    select t.id, t.masterclass_id as "masterclassId", m.title, t.place_id as "areaId", a.name as area, t.state, t.answer, t.who,
      s.name as school, t.on_day as "onDay"
    from masterclass_point t join masterclass m on m.id = t.masterclass_id join place a on a.id = t.place_id
    left join school s on s.id = t.school_id
    where coalesce(t.masterclass_id = ${masterclassId}::uuid, t.place_id = ${areaId}::uuid, t.id = ${id}::uuid)
    order by m.proposed_at, a.name`.execute(db);
  return rows;
}

/** The point of each area of which somebody was there. */
export const openPoints = (
  { db, today }: { readonly db: Tx; readonly today: IsoDate },
  id: string,
  present: readonly string[],
) =>
  sql`
    insert into masterclass_point (tenant_id, id, masterclass_id, place_id, state)
    select a.tenant_id, gen_random_uuid(), ${id}, a.id, 'open' from place a where exists (
      select from place_school s join employment e on e.tenant_id = s.tenant_id and e.school_id = s.school_id
      where s.place_id = a.id and s.valid_to is null and e.person_id = any(${[...present]}::uuid[]) and ${worksOn('e', today)})`.execute(
    db,
  );

export interface SpreadPlan {
  readonly answer: string;
  readonly who: string;
  readonly school: string;
  readonly onDay: IsoDate;
  readonly meetingId: string;
}

export const writePlan = (db: Tx, id: string, plan: SpreadPlan) =>
  sql`update masterclass_point set state = 'agreed', answer = ${plan.answer}, who = ${plan.who}, school_id = ${plan.school},
    on_day = ${plan.onDay}, meeting_id = ${plan.meetingId} where id = ${id}`.execute(db);

/** Back to open, what was planned goes with it. */
export const movePoint = (db: Tx, id: string, state: PointState) =>
  state === 'open'
    ? sql`update masterclass_point set state = 'open', on_day = null, school_id = null where id = ${id}`.execute(
        db,
      )
    : sql`update masterclass_point set state = ${state} where id = ${id}`.execute(db);

/** What those who own them said of the spread of a point. */
export async function readSpread(db: Reader, pointId: string) {
  const { rows } = await sql<{ kind: string; state: string }>`
    select kind, state from counterpart where item_kind = 'masterclass' and item_id = ${pointId}`.execute(db);
  return new Map(rows.map(({ kind, state }) => [kind, state]));
}
