import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { add, addIfNew, locked, rowsOf, save } from '#server/db/rows.ts';
import type { Row } from '#server/db/rows.ts';
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
  readonly schoolId: SchoolId | null;
  readonly schoolName: string | null;
  readonly item: PossibilityItem;
  readonly can: Score;
  readonly reason: string;
  readonly openOptions: CompassOption[];
  readonly saidBy: string;
  readonly saidOn: string;
  readonly version: number;
  readonly fromBoard: boolean;
}

/** What was said for these schools, and for the board as a whole. */
export async function readPossibilitiesOf(
  db: Reader,
  schoolIds: readonly SchoolId[],
): Promise<Possibility[]> {
  const rows = await rowsOf<PossibilityRow>(db)`
    select p.id, p.school_id, s.name as school_name, p.item, p.can, p.reason, p.open_options,
      ${nameOf('w')} as said_by, p.said_on, p.version, p.from_board
    from compass_possibility p
    join person w on w.tenant_id = p.tenant_id and w.id = p.said_by
    left join school s on s.id = p.school_id
    where p.school_id is null or p.school_id = any(${[...schoolIds]}::uuid[])
    order by s.name nulls last`;
  return rows.map((row) => ({
    id: row.id,
    schoolId: row.schoolId,
    schoolName: row.schoolName,
    item: row.item,
    can: row.can,
    reason: row.reason,
    open: row.openOptions,
    saidBy: row.saidBy,
    saidOn: isoDate(row.saidOn),
    version: row.version,
    fromBoard: row.fromBoard,
  }));
}

/** What was said before, newest first. */
export async function readPastPossibilities(
  db: Reader,
  possibilityIds: readonly string[],
): Promise<PastPossibility[]> {
  return rowsOf<PastPossibility>(db)`
    select p.possibility_id, p.can, p.reason, ${nameOf('w')} as said_by, p.said_on
    from compass_past_possibility p
    join person w on w.tenant_id = p.tenant_id and w.id = p.said_by
    where p.possibility_id = any(${[...possibilityIds]}::uuid[])
    order by p.version desc`;
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
    openOptions: [...saying.open],
    saidBy: saying.saidBy,
    saidOn: saying.saidOn,
  };
  if (saying.seen === 0) {
    const { tenantId, schoolId, item } = saying;
    const id = newId();
    const made = { tenantId, id, schoolId, item, version: 1, ...values };
    return (await addIfNew(db, 'compass_possibility', made)) === 1 ? id : null;
  }
  const { item, schoolId, seen: version } = saying;
  const before = await locked(db, 'compass_possibility', { item, schoolId, version });
  if (before === null) return null;
  await add(db, 'compass_past_possibility', putAway(before));
  const next = { ...values, version: version + 1, fromBoard: false };
  await save(db, 'compass_possibility', { id: before.id }, next);
  return before.id;
}

const putAway = ({ schoolId: _, item: _item, fromBoard: _from, ...said }: Row<'compass_possibility'>) => ({
  ...said,
  id: newId(),
  possibilityId: said.id,
});
