import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { ImportLine, LineKind, Totals } from '../domain/import-line.ts';
import { schoolImportLifecycle } from '../domain/school-import.ts';
import type { SchoolImportMove, SchoolImportState } from '../domain/school-import.ts';

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

export interface NewImport extends Omit<SchoolImport, 'createdAt' | 'movedAt'> {
  readonly content: Uint8Array | null;
  readonly boardNames: ReadonlyMap<string, string>;
}

const columns = sql`id, file_name as "fileName", list_date as "listDate", state, totals, changes,
  accept_gone as "acceptGone", created_at as "createdAt", moved_at as "movedAt"`;

export async function addImport(
  db: Tx,
  run: NewImport,
  lines: readonly ImportLine[],
  now: Date,
): Promise<void> {
  await db
    .insertInto('shared_school_import')
    .values({
      id: run.id,
      file_name: run.fileName,
      content: run.content === null ? null : Buffer.from(run.content),
      board_names: JSON.stringify(Object.fromEntries(run.boardNames)),
      list_date: run.listDate,
      accept_gone: run.acceptGone,
      state: run.state,
      totals: JSON.stringify(run.totals),
      changes: run.changes,
      created_at: now,
      moved_at: now,
    })
    .execute();
  await addLines(db, run.id, lines);
}

async function addLines(db: Tx, id: string, lines: readonly ImportLine[]): Promise<void> {
  await sql`
    insert into shared_school_import_line (import_id, position, kind, about, facts)
    select ${id}::uuid, n.* from unnest(${lines.map((_, index) => index)}::integer[],
      ${lines.map(({ kind }) => kind)}::text[], ${lines.map(({ about }) => about)}::text[],
      ${lines.map(({ values }) => JSON.stringify(values))}::jsonb[]) as n`.execute(db);
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
  await db.deleteFrom('shared_school_import_line').where('import_id', '=', id).execute();
  await addLines(db, id, outcome.lines);
}

/** Moves an import on when it is in one of the states; false otherwise. */
export async function moveImport(db: Tx, id: string, by: SchoolImportMove, now: Date): Promise<boolean> {
  const { from, to } = schoolImportLifecycle.change(by);
  const { rows } = await sql<{ id: string }>`
    update shared_school_import set state = ${to}, moved_at = ${now},
      content = case when ${to} = 'cancelled' then null else content end
    where id = ${id} and state = any(${from}::text[]) returning id`.execute(db);
  return rows.length === 1;
}

export async function readImports(db: Reader, limit: number): Promise<SchoolImport[]> {
  const { rows } = await sql<SchoolImport>`
    select ${columns} from shared_school_import order by created_at desc limit ${limit}`.execute(db);
  return rows;
}

export async function readImport(db: Reader, id: string): Promise<SchoolImport | null> {
  const { rows } = await sql<SchoolImport>`
    select ${columns} from shared_school_import where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function readImportFile(
  db: Reader,
  id: string,
): Promise<{ content: Uint8Array; boardNames: ReadonlyMap<string, string> } | null> {
  const row = await db
    .selectFrom('shared_school_import')
    .select(['content', 'board_names'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.content == null) return null;
  return {
    content: row.content,
    boardNames: new Map(Object.entries(row.board_names as Record<string, string>)),
  };
}

/** The lines after a position, perhaps of one kind, with their positions for the next page. */
export async function readLines(
  db: Reader,
  id: string,
  filter: { readonly after: number; readonly kind: LineKind | null; readonly limit: number },
): Promise<(ImportLine & { readonly position: number })[]> {
  const { rows } = await sql<ImportLine & { position: number }>`
    select position, kind, about, facts as values from shared_school_import_line
    where import_id = ${id} and position > ${filter.after}
      and (${filter.kind}::text is null or kind = ${filter.kind})
    order by position limit ${filter.limit}`.execute(db);
  return rows;
}

/** The day of the newest list that was applied. */
export async function newestListDate(db: Reader): Promise<IsoDate | null> {
  const { rows } = await sql<{ day: IsoDate | null }>`
    select max(list_date) as day from shared_school_import where state = 'done'`.execute(db);
  return rows[0]?.day ?? null;
}
