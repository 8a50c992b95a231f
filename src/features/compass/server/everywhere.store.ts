import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { SaidForAll } from '../domain/everywhere.ts';

export interface ForAll extends SaidForAll {
  /** Schools that go by it, and schools that said it themselves. */
  readonly follow: number;
}

/** What was last said for all schools, per direction, while a school still goes by it. */
export async function readForAll(db: Reader): Promise<ForAll[]> {
  return rowsOf<ForAll>(db)`
    select distinct on (item) item, can, reason, open_options as open, count(*) over (partition by item)::int as follow
    from compass_possibility where from_board order by item, said_on desc, id desc`;
}

/** How many schools said something themselves, per direction. */
export async function countOwnWords(db: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ item: string; n: number }>(db)`
    select item, count(*)::int as n from compass_possibility where school_id is not null and not from_board
    group by item`;
  return new Map(rows.map(({ item, n }) => [item, n]));
}

/** Of two that say something for all schools, one waits. */
export async function takeTurn(db: Tx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`everywhere:${tenantId}`}, 0))`.execute(db);
}

/** Says one thing at every school that said nothing itself; what went before is put away. How many schools it reached. */
export async function writeForAll(
  db: Tx,
  who: { readonly tenantId: string; readonly saidBy: string; readonly saidOn: IsoDate },
  schools: readonly SchoolId[],
  { item, can, reason, open }: SaidForAll,
): Promise<number> {
  const { tenantId, saidBy, saidOn } = who;
  const older = await rowsOf<{ id: string }>(db)`
    select id from compass_possibility where item = ${item} and from_board and school_id = any(${[...schools]}::uuid[])
      and (can, reason, open_options) is distinct from (${can}::smallint, ${reason}, ${[...open]}::text[])
    for update`;
  const ids = older.map(({ id }) => id);
  await sql`
    insert into compass_past_possibility (tenant_id, id, possibility_id, can, reason, open_options, said_by, said_on, version)
    select p.tenant_id, n.id, p.id, p.can, p.reason, p.open_options, p.said_by, p.said_on, p.version
    from compass_possibility p join unnest(${ids}::uuid[], ${ids.map(() => newId())}::uuid[]) as n (of, id) on n.of = p.id`.execute(
    db,
  );
  await sql`
    update compass_possibility set can = ${can}, reason = ${reason}, open_options = ${[...open]}::text[],
      said_by = ${saidBy}, said_on = ${saidOn}, version = version + 1
    where id = any(${ids}::uuid[])`.execute(db);
  const added = await sql`
    insert into compass_possibility (tenant_id, id, school_id, item, can, reason, open_options, said_by, said_on, version,
      from_board)
    select ${tenantId}, n.id, n.school, ${item}, ${can}, ${reason}, ${[...open]}::text[], ${saidBy}, ${saidOn}, 1, true
    from unnest(${schools.map(() => newId())}::uuid[], ${[...schools]}::uuid[]) as n (id, school)
    on conflict (tenant_id, school_id, item) do nothing`.execute(db);
  return ids.length + Number(added.numAffectedRows ?? 0n);
}
