import { sql } from 'kysely';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { rowOf, rowsOf, touchedBy } from '#server/db/rows.ts';
import type { Reader, Tx } from '../db/transaction.ts';
import { leftBy } from '../employment/standing.store.ts';
import { newId } from '../ids.ts';

/** How long an end can be taken back with all that it closed; after that only the employment or role itself returns. */
export const undoDays = 30;

/** What an end may close. The tables write down themselves what changed (migration 0051). */
export type Touched =
  | 'role_grant'
  | 'employment'
  | 'coach_link'
  | 'plan_step'
  | 'counterpart'
  | 'conversation'
  | 'development_profile';

export interface Ending {
  readonly kind: 'employment' | 'role';
  /** The employment or the role that ends. */
  readonly entityId: string;
  readonly personId: string;
}

/** Opens the record of an end, or goes on with the one that stands. `batchId`: what is carried out in one go. */
export async function openEnding(
  db: Tx,
  moment: { readonly tenantId: TenantId; readonly now: Date; readonly batchId: string },
  { kind, entityId, personId }: Ending,
): Promise<string> {
  const opened = await rowOf<{ id: string }>(db)`
    insert into ending (tenant_id, id, person_id, kind, entity_id, batch_id, ended_at)
    values (${moment.tenantId}, ${newId()}, ${personId}, ${kind}, ${entityId}, ${moment.batchId}, ${moment.now})
    on conflict (tenant_id, entity_id) where undone_at is null
      do update set batch_id = excluded.batch_id, ended_at = excluded.ended_at
    returning id`;

  if (opened === null) throw new Error('an ending was written and is not there');
  return opened.id;
}

/** Does the work; everything that it closes is written down under this ending. */
export async function underEnding<T>(db: Tx, endingId: string, work: () => Promise<T>): Promise<T> {
  const row = await rowOf<{ outer: string }>(db)`
    select coalesce(current_setting('app.ending', true), '') as outer, set_config('app.ending', ${endingId}, true)`;
  const done = await work();
  await sql`select set_config('app.ending', ${row?.outer ?? ''}, true)`.execute(db);
  return done;
}

/** The ends of these employments and roles that still can be taken back. */
export async function readEndings(db: Reader, entityIds: readonly string[]): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(db)`
    select id from ending where entity_id = any(${[...entityIds]}::uuid[]) and undone_at is null`;
  return rows.map(({ id }) => id);
}

export async function markUndone(db: Tx, endingIds: readonly string[], now: Date): Promise<void> {
  await sql`update ending set undone_at = ${now} where id = any(${[...endingIds]}::uuid[])`.execute(db);
}

/** What was brought back: the row, and the columns that changed, as they are again and as the end had left them. */
export interface Restored {
  readonly rowId: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>> | null;
}

interface Effect extends Restored {
  readonly id: string;
}

/**
 * Brings back what these ends closed in one table, newest first, as far as nobody changed it since. Also what another
 * end of the same person closed in the same go: she may have had two jobs. Nothing returns to somebody who has left.
 * `unless` says what has come in its place.
 */
export async function restore(
  db: Tx,
  endingIds: readonly string[],
  table: Touched,
  now: Date,
  unless: keyof typeof replaced | null = null,
): Promise<readonly Restored[]> {
  const restored: Restored[] = [];
  for (const effect of await readEffects(db, endingIds, table, dayInNetherlands(now))) {
    if (!(await putBack(db, table, effect, unless))) continue;
    await sql`update ending_effect set restored_at = ${now} where id = ${effect.id}`.execute(db);
    restored.push(effect);
  }
  return restored;
}

const isTheirs = (endingIds: readonly string[]) => sql<boolean>`exists (
  select from ending own where own.id = any(${[...endingIds]}::uuid[]) and (own.id = f.ending_id
    or (own.person_id = f.person_id and own.batch_id = n.batch_id and f.entity not in ('role_grant', 'employment'))))`;

async function readEffects(
  db: Reader,
  endingIds: readonly string[],
  table: Touched,
  today: IsoDate,
): Promise<Effect[]> {
  const rows = await rowsOf<Effect>(db)`
    select f.id, f.entity_id as row_id, f.before, f.after
    from ending_effect f join ending n on n.tenant_id = f.tenant_id and n.id = f.ending_id
    where f.entity = ${table} and f.restored_at is null and ${isTheirs(endingIds)}
      and not ${leftBy('f.tenant_id', 'f.person_id', today)}
    order by f.happened_at desc, f.id`;
  return rows;
}

const replaced = {
  'coach-again': sql`exists (select from coach_link o where o.tenant_id = t.tenant_id and o.person_id = t.person_id
    and o.coach_id = t.coach_id and o.ended_at is null)`,
  'role-again': sql`exists (select from role_grant o where o.tenant_id = t.tenant_id and o.person_id = t.person_id
    and o.role = t.role and o.school_id is not distinct from t.school_id and o.id <> t.id
    and (t.valid_to is null or o.valid_from > t.valid_to))`,
} as const;

async function putBack(
  db: Tx,
  table: Touched,
  { rowId, before, after }: Effect,
  unless: keyof typeof replaced | null,
): Promise<boolean> {
  const was = JSON.stringify(before);
  const name = sql.table(table);
  if (after === null) {
    const { numAffectedRows } = await sql`
      insert into ${name} select * from jsonb_populate_record(null::${name}, ${was}::jsonb || '{"version": 1}')
      on conflict do nothing`.execute(db);
    return numAffectedRows === 1n;
  }
  const columns = Object.keys(before).map(
    (column) =>
      sql`${sql.ref(column)} = (jsonb_populate_record(null::${name}, ${was}::jsonb)).${sql.ref(column)}`,
  );
  const touched = await touchedBy(db)`
    update ${name} t set ${sql.join(columns)} where t.id = ${rowId} and to_jsonb(t) @> ${JSON.stringify(after)}::jsonb
      and not ${unless === null ? sql`false` : replaced[unless]}`;
  return touched === 1;
}

/** How much of each kind these ends closed and nobody brought back: for the log and the page. */
export async function countEffects(
  db: Reader,
  endingIds: readonly string[],
): Promise<Readonly<Partial<Record<Touched, number>>>> {
  const rows = await rowsOf<{ entity: Touched; n: number }>(db)`
    select f.entity, count(distinct f.entity_id)::int as n
    from ending_effect f join ending n on n.tenant_id = f.tenant_id and n.id = f.ending_id
    where f.restored_at is null and ${isTheirs(endingIds)} group by 1`;
  return Object.fromEntries(rows.map(({ entity, n }) => [entity, n]));
}

/** Forgets what ends closed that can no longer be taken back: written, and come, before this moment. */
export async function forgetEndings(db: Tx, before: Date): Promise<void> {
  const day = dayInNetherlands(before);
  await sql`delete from ending n where n.ended_at < ${before}
    and not exists (select from employment e where e.id = n.entity_id and e.ends_on >= ${day})
    and not exists (select from role_grant g where g.id = n.entity_id and g.valid_to >= ${day})`.execute(db);
}
