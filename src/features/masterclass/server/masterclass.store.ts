import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { leastThreshold } from '#core/figures/rules.ts';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { thresholdOn } from '#server/figures/threshold.ts';
import { newId } from '#server/ids.ts';
import type { MeetingState, PointState } from '#shapes/gathering/domain/states.ts';
import { stageOf } from '../domain/masterclass.ts';
import type { Stage, WishGroup } from '../domain/masterclass.ts';

export interface Masterclass {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly title: string;
  readonly why: string;
  readonly roles: string[];
  readonly state: Stage;
  readonly wishes: number;
  /** The reader wishes it too. */
  readonly isWished: boolean;
  readonly host: string | null;
  readonly startsAt: Date | null;
}

interface Row extends Omit<Masterclass, 'state'> {
  readonly isDropped: boolean;
  readonly isAsked: boolean;
  readonly meeting: MeetingState | null;
  readonly points: readonly PointState[];
}

/** All of them, what most people wish for first; or one, by its own id or by that of what an area does with it. */
export async function readMasterclasses(db: Reader, me: string, id?: string): Promise<Masterclass[]> {
  const which =
    id === undefined
      ? sql`not m.dropped`
      : sql`m.id in (${id}, (select h.about_id from meeting_point p join meeting h on h.id = p.meeting_id where p.id = ${id}))`;
  const { rows } = await sql<Row>`
    select m.id, m.tenant_id as "tenantId", m.title, m.why, m.roles, m.dropped as "isDropped", g.starts_at as "startsAt",
      g.state as meeting, array(select p.state from meeting_point p where p.meeting_id = g.id) as points,
      (select count(*)::int from masterclass_wish w where w.masterclass_id = m.id) as wishes,
      exists (select from masterclass_wish w where w.masterclass_id = m.id and w.person_id = ${me}) as "isWished",
      exists (select from meeting_host h where h.kind = 'masterclass' and h.about_id = m.id) as "isAsked",
      (select h.name from meeting_host h where h.kind = 'masterclass' and h.about_id = m.id and h.state = 'yes' limit 1) as host
    from masterclass m left join meeting g on g.tenant_id = m.tenant_id and g.kind = 'masterclass' and g.about_id = m.id
      and g.state <> 'cancelled' where ${which} order by wishes desc, m.proposed_at, m.id`.execute(db);
  return rows.map(({ isDropped, isAsked, meeting, points, ...row }) => ({
    ...row,
    state: stageOf({ isDropped, isAsked, meeting, points }),
  }));
}

export async function insertTopic(
  db: Tx,
  topic: Pick<Masterclass, 'tenantId' | 'title' | 'why'> & { readonly roles: readonly string[] },
  now: Date,
): Promise<string> {
  const id: string = newId();
  await sql`
    insert into masterclass (tenant_id, id, title, why, roles, proposed_at)
    values (${topic.tenantId}, ${id}, ${topic.title}, ${topic.why}, ${[...topic.roles]}::text[], ${now})`.execute(
    db,
  );
  return id;
}

export const writeDropped = (db: Tx, id: string) =>
  sql`update masterclass set dropped = true where id = ${id}`.execute(db);

/** She wishes it, or no more. */
export const writeWish = (
  db: Tx,
  topic: { id: string; tenantId: string },
  me: string,
  is: boolean,
  now: Date,
) =>
  is
    ? sql`insert into masterclass_wish (tenant_id, masterclass_id, person_id, wished_at)
        values (${topic.tenantId}, ${topic.id}, ${me}, ${now}) on conflict do nothing`.execute(db)
    : sql`delete from masterclass_wish where masterclass_id = ${topic.id} and person_id = ${me}`.execute(db);

/**
 * Who wish it among the people of each role in each work area, and the least number of people of whom one is told. Everybody
 * is in one group: of the role and the work that she has longest.
 */
export async function readWishGroups(db: Reader, id: string, today: IsoDate) {
  const { rows } = await sql<{ least: number; groups: WishGroup[] }>`
    select ${thresholdOn(today)} as least, coalesce((select json_agg(by) from (
      select each.role, each.area, json_agg(each.id) as people,
        coalesce(json_agg(each.id) filter (where each.wishes), '[]') as wishing from (
        select distinct on (p.id) p.id, g.role, a.name as area, w.person_id is not null as wishes from person p
        left join masterclass_wish w on w.tenant_id = p.tenant_id and w.person_id = p.id and w.masterclass_id = ${id}
        left join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id and g.place_id is null and ${heldOn('g', today)}
        left join employment e on e.tenant_id = p.tenant_id and e.person_id = p.id and ${worksOn('e', today)}
        left join place_school s on s.tenant_id = p.tenant_id and s.school_id = e.school_id and s.valid_to is null
        left join place a on a.tenant_id = s.tenant_id and a.id = s.place_id
        where w.person_id is not null or e.id is not null
        order by p.id, g.valid_from, g.role, a.name is null, e.starts_on, a.name) each
      group by each.role, each.area order by count(*) filter (where each.wishes) desc, each.role, each.area) by), '[]') as groups`.execute(
    db,
  );
  return rows[0] ?? { least: leastThreshold, groups: [] };
}
