import { sql } from 'kysely';
import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Possibility, PossibilityItem } from '../domain/possibility.ts';
import type { CompassOption, Score } from '../domain/wish.ts';

export interface PastPossibility {
  readonly possibilityId: string;
  readonly can: Score;
  readonly reason: string;
  readonly saidBy: string;
  readonly saidOn: IsoDate;
}

interface PossibilityRow {
  readonly id: string;
  readonly school_id: SchoolId | null;
  readonly school_name: string | null;
  readonly item: PossibilityItem;
  readonly can: Score;
  readonly reason: string;
  readonly open_options: CompassOption[];
  readonly said_by: string;
  readonly said_on: string;
  readonly version: number;
  readonly from_board: boolean;
}

/** What was said for these schools, and for the board as a whole. */
export async function readPossibilitiesOf(
  db: Reader,
  schoolIds: readonly SchoolId[],
): Promise<Possibility[]> {
  const { rows } = await sql<PossibilityRow>`
    select p.id, p.school_id, s.name as school_name, p.item, p.can, p.reason, p.open_options,
      ${nameOf('w')} as said_by, p.said_on, p.version, p.from_board
    from compass_possibility p
    join person w on w.tenant_id = p.tenant_id and w.id = p.said_by
    left join school s on s.id = p.school_id
    where p.school_id is null or p.school_id = any(${[...schoolIds]}::uuid[])
    order by s.name nulls last`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    schoolId: row.school_id,
    schoolName: row.school_name,
    item: row.item,
    can: row.can,
    reason: row.reason,
    open: row.open_options,
    saidBy: row.said_by,
    saidOn: isoDate(row.said_on),
    version: row.version,
    fromBoard: row.from_board,
  }));
}

/** What was said before, newest first. */
export async function readPastPossibilities(
  db: Reader,
  possibilityIds: readonly string[],
): Promise<PastPossibility[]> {
  const { rows } = await sql<{
    possibility_id: string;
    can: Score;
    reason: string;
    said_by: string;
    said_on: string;
  }>`
    select p.possibility_id, p.can, p.reason, ${nameOf('w')} as said_by, p.said_on
    from compass_past_possibility p
    join person w on w.tenant_id = p.tenant_id and w.id = p.said_by
    where p.possibility_id = any(${[...possibilityIds]}::uuid[])
    order by p.version desc`.execute(db);
  return rows.map((row) => ({
    possibilityId: row.possibility_id,
    can: row.can,
    reason: row.reason,
    saidBy: row.said_by,
    saidOn: isoDate(row.said_on),
  }));
}

export interface Saying {
  readonly tenantId: string;
  readonly schoolId: SchoolId | null;
  readonly item: PossibilityItem;
  readonly can: Score;
  readonly reason: string;
  readonly open: readonly CompassOption[];
  readonly saidBy: string;
  readonly saidOn: IsoDate;
  /** The version that was on the screen; 0 while nothing was said. */
  readonly seen: number;
}

/** Says what is possible; what was said before is put away. Null when someone else said something meanwhile. */
export async function writePossibility(db: Tx, saying: Saying): Promise<string | null> {
  const values = {
    can: saying.can,
    reason: saying.reason,
    open_options: [...saying.open],
    said_by: saying.saidBy,
    said_on: saying.saidOn,
  };
  if (saying.seen === 0) {
    const row = await db
      .insertInto('compass_possibility')
      .values({
        tenant_id: saying.tenantId,
        id: newId(),
        school_id: saying.schoolId,
        item: saying.item,
        version: 1,
        ...values,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'school_id', 'item']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return row?.id ?? null;
  }
  const before = await lockPossibility(db, saying);
  if (before === undefined) return null;
  await db
    .insertInto('compass_past_possibility')
    .values({ ...before, id: newId(), possibility_id: before.id })
    .execute();
  await db
    .updateTable('compass_possibility')
    .set({ ...values, version: saying.seen + 1, from_board: false })
    .where('id', '=', before.id)
    .execute();
  return before.id;
}

const lockPossibility = (db: Tx, saying: Saying) =>
  db
    .selectFrom('compass_possibility')
    .select(['tenant_id', 'id', 'can', 'reason', 'open_options', 'said_by', 'said_on', 'version'])
    .where('item', '=', saying.item)
    .where('school_id', 'is not distinct from', saying.schoolId)
    .where('version', '=', saying.seen)
    .forUpdate()
    .executeTakeFirst();
