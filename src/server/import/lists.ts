import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '../db/transaction.ts';

/** As much of a life cycle as a list needs; `Move` are the moves that lead to one state. */
interface Life<Move extends string> {
  readonly table: string | null;
  change(by: Move): { readonly from: readonly string[]; readonly to: string };
}

/** Lists of one kind that somebody brings, and how each stands. */
export interface Lists<Move extends string> {
  isThere(db: Reader, id: string): Promise<boolean>;
  /** Moves a list on when it is in one of the states; false otherwise. One that is put away keeps no file. */
  move(db: Tx, id: string, by: Move, now: Date, problem?: string): Promise<boolean>;
  /** Puts away those of which that holds and of which nobody said yes; gives their ids. */
  putAway(db: Tx, by: Move, which: RawBuilder<SqlBool>, now: Date): Promise<string[]>;
  /** Keeps how far one is that is worked on, and gives its name; null when nobody waits for it any more. */
  note(db: Tx, id: string, done: number, total: number): Promise<string | null>;
}

interface Declared<Move extends string> {
  readonly lifecycle: Life<Move>;
  /** What goes when a list is put away: its file, and what was read of it. */
  readonly goes: RawBuilder<unknown>;
  /** Of lists that tell how far they are and why they failed: the state in which one is worked on, and the column with its name. */
  readonly atWork?: { readonly state: string; readonly name: string };
}

/** What every list of a kind can: its own columns are for the store of its slice. */
export function lists<Move extends string>({ lifecycle, goes, atWork }: Declared<Move>): Lists<Move> {
  if (lifecycle.table === null) throw new RangeError('a list without a table');
  const table = sql.table(lifecycle.table);

  async function moved(
    db: Tx,
    by: Move,
    which: RawBuilder<SqlBool>,
    now: Date,
    problem: string | null,
  ): Promise<string[]> {
    const { from, to } = lifecycle.change(by);
    const told = atWork === undefined ? sql`` : sql`, problem = ${problem}, progress_done = 0`;
    const gone = to === 'cancelled' ? sql`, ${goes}` : sql``;
    const rows = await rowsOf<{ id: string }>(db)`
      update ${table} set state = ${to}, moved_at = ${now}${told}${gone}
      where ${which} and state = any(${from}::text[]) returning id`;
    return rows.map(({ id }) => id);
  }

  return {
    isThere: async (db, id) =>
      (await sql`select 1 from ${table} where id = ${id}`.execute(db)).rows.length === 1,
    move: async (db, id, by, now, problem) =>
      (await moved(db, by, sql<SqlBool>`id = ${id}`, now, problem ?? null)).length === 1,
    putAway: (db, by, which, now) => moved(db, by, which, now, null),
    note: async (db, id, done, total) => {
      if (atWork === undefined) return null;
      const row = await rowOf<{ name: string }>(db)`
        update ${table} set progress_done = ${done}, progress_total = ${total}
        where id = ${id} and state = ${atWork.state} returning ${sql.ref(atWork.name)} as name`;
      return row?.name ?? null;
    },
  };
}
