import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { add, first, rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { lines } from '#server/import/lines.ts';
import { lists } from '#server/import/lists.ts';
import type { ImportLine, Totals } from '../domain/import-line.ts';
import { schoolImportLifecycle } from '../domain/school-import.ts';
import type { SchoolImportState } from '../domain/school-import.ts';

/** A list that was looked at or applied. */
export interface SchoolImport {
  readonly id: string;
  readonly fileName: string;
  readonly listDate: IsoDate;
  readonly state: SchoolImportState;
  readonly totals: Totals;
  readonly changes: boolean;
  readonly acceptGone: boolean;
  readonly createdAt: Date;
  readonly movedAt: Date;
}

export const schoolLists = lists({ lifecycle: schoolImportLifecycle, goes: sql`content = null` });

export const schoolLines = lines<ImportLine>({
  table: 'shared_school_import_line',
  about: { column: 'about', type: 'text', name: 'about' },
  isShared: true,
});

export interface NewImport extends Omit<SchoolImport, 'createdAt' | 'movedAt'> {
  readonly content: Uint8Array | null;
  readonly boardNames: ReadonlyMap<string, string>;
}

const columns = sql`id, file_name, list_date, state, totals, changes,
  accept_gone, created_at, moved_at`;

export async function addImport(
  db: Tx,
  run: NewImport,
  brings: readonly ImportLine[],
  now: Date,
): Promise<void> {
  await add(db, 'shared_school_import', {
    id: run.id,
    fileName: run.fileName,
    content: run.content === null ? null : Buffer.from(run.content),
    boardNames: JSON.stringify(Object.fromEntries(run.boardNames)),
    listDate: run.listDate,
    acceptGone: run.acceptGone,
    state: run.state,
    totals: JSON.stringify(run.totals),
    changes: run.changes,
    createdAt: now,
    movedAt: now,
  });
  await schoolLines.replace(db, run.id, brings);
}

/** The list was applied: what it brought, seen on the day itself, replaces what was foreseen; the file goes. */
export async function finishImport(
  db: Tx,
  id: string,
  outcome: { readonly totals: Totals; readonly changes: boolean; readonly lines: readonly ImportLine[] },
  now: Date,
): Promise<void> {
  await sql`
    update shared_school_import set state = 'done', content = null, totals = ${JSON.stringify(outcome.totals)}::jsonb,
      changes = ${outcome.changes}, moved_at = ${now} where id = ${id}`.execute(db);
  await schoolLines.replace(db, id, outcome.lines);
}

export async function readImports(db: Reader, limit: number): Promise<SchoolImport[]> {
  return rowsOf<SchoolImport>(db)`
    select ${columns} from shared_school_import order by created_at desc limit ${limit}`;
}

export async function readImport(db: Reader, id: string): Promise<SchoolImport | null> {
  return rowOf<SchoolImport>(db)`
    select ${columns} from shared_school_import where id = ${id}`;
}

export async function readImportFile(
  db: Reader,
  id: string,
): Promise<{ content: Uint8Array; boardNames: ReadonlyMap<string, string> } | null> {
  const row = await first(
    db.selectFrom('shared_school_import').select(['content', 'board_names']).where('id', '=', id),
  );
  if (row?.content == null) return null;
  return {
    content: row.content,
    boardNames: new Map(Object.entries(row.boardNames as Record<string, string>)),
  };
}

/** The day of the newest list that was applied. */
export async function newestListDate(db: Reader): Promise<IsoDate | null> {
  const row = await rowOf<{ day: IsoDate | null }>(db)`
    select max(list_date) as day from shared_school_import where state = 'done'`;
  return row?.day ?? null;
}
