import { sql } from 'kysely';
import type { PersonId, TenantId } from '#core/id.ts';
import { add, rowOf, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { lines } from '#server/import/lines.ts';
import { lists } from '#server/import/lists.ts';
import type { Mapping } from '../domain/columns.ts';
import { staffImportLifecycle } from '../domain/staff-import.ts';
import type { StaffImportState } from '../domain/staff-import.ts';
import type { DoubtAnswer } from '../domain/doubt.ts';
import type { AskedValue, ValueChoices } from '../domain/values.ts';
import type { PrivateColumn } from '../domain/private-columns.ts';
import type { StaffLine } from '../domain/staff-lines.ts';
import type { StaffReport, StaffTotals } from '../domain/staff-report.ts';

/** A list that HR brought, and how it stands. */
export interface StaffImport {
  readonly id: string;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly mapping: Mapping;
  readonly fullList: boolean;
  readonly state: StaffImportState;
  readonly totals: StaffTotals | null;
  readonly problem: string | null;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly by: string | null;
  readonly createdBy: PersonId | null;
  readonly createdAt: Date;
  readonly movedAt: Date;
  readonly answers: Readonly<Record<string, DoubtAnswer>>;
  readonly hasRefused: boolean;
  readonly privateColumns: readonly PrivateColumn[];
  /** Of a workbook: the sheet that is read, and all that can be seen in it. */
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** The board's own words in it, and what was chosen for each. */
  readonly asked: readonly AskedValue[];
  readonly choices: ValueChoices;
}

export const staffLists = lists({
  lifecycle: staffImportLifecycle,
  goes: sql`content = null, refused = null, sample = '[]'`,
  atWork: { state: 'running', name: 'file_name' },
});

export const staffLines = lines<StaffLine>({
  table: 'staff_import_line',
  about: { column: 'person_id', type: 'uuid', name: 'personId' },
});

/** What is kept of a table that was read, before anybody said what it means. */
export type StaffTable = Pick<
  StaffImport,
  'header' | 'sample' | 'rowCount' | 'mapping' | 'privateColumns' | 'sheet' | 'sheets'
>;

export interface NewStaffImport extends StaffTable {
  readonly tenantId: TenantId;
  readonly id: string;
  readonly fileName: string;
  readonly content: Uint8Array | null;
  readonly fullList: boolean;
  readonly state: StaffImportState;
  readonly createdBy: string | null;
}

const columns = sql`i.id, i.file_name, i.header, i.sample, i.row_count, i.mapping,
  i.full_list, i.state, i.totals, i.problem, i.progress_done,
  i.progress_total, ${nameOf('p')} as by,
  i.created_by, i.created_at, i.moved_at, i.answers,
  i.refused is not null as has_refused, i.private_columns, i.sheet, i.sheets,
  i.asked_values as asked, i.choices
  from staff_import i left join person p on p.tenant_id = i.tenant_id and p.id = i.created_by`;

export async function addStaffImport(db: Tx, run: NewStaffImport, now: Date): Promise<void> {
  await add(db, 'staff_import', {
    tenantId: run.tenantId,
    id: run.id,
    fileName: run.fileName,
    content: run.content === null ? null : Buffer.from(run.content),
    ...tableColumns(run),
    fullList: run.fullList,
    state: run.state,
    createdBy: run.createdBy,
    createdAt: now,
    movedAt: now,
  });
}

const tableColumns = (table: StaffTable) => ({
  header: JSON.stringify(table.header),
  sample: JSON.stringify(table.sample),
  rowCount: table.rowCount,
  mapping: JSON.stringify(table.mapping),
  privateColumns: JSON.stringify(table.privateColumns),
  sheet: table.sheet,
  sheets: JSON.stringify(table.sheets),
});

/** Another sheet of the same file: what was found in the one before goes. */
export async function saveTable(db: Tx, id: string, table: StaffTable): Promise<void> {
  await save(
    db,
    'staff_import',
    { id },
    { ...tableColumns(table), totals: null, answers: '{}', askedValues: '[]', choices: '{}', refused: null },
  );
  await staffLines.replace(db, id, []);
}

export async function readStaffImport(db: Reader, id: string): Promise<StaffImport | null> {
  return rowOf<StaffImport>(db)`select ${columns} where i.id = ${id}`;
}

export async function readStaffImports(db: Reader, limit: number): Promise<StaffImport[]> {
  return rowsOf<StaffImport>(db)`
    select ${columns} where i.state <> 'cancelled' order by i.created_at desc limit ${limit}`;
}

export async function readStaffFile(db: Reader, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('staff_import').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ?? null;
}

/** What a list would bring, with the columns it was read by. */
export async function saveCheck(
  db: Tx,
  id: string,
  check: {
    readonly mapping: Mapping;
    readonly fullList: boolean;
    readonly answers: Readonly<Record<string, DoubtAnswer>>;
    readonly report: StaffReport;
    readonly refused: RefusedRows | null;
    readonly asked: readonly AskedValue[];
    readonly choices: ValueChoices;
  },
): Promise<void> {
  await sql`
    update staff_import set mapping = ${JSON.stringify(check.mapping)}::jsonb, full_list = ${check.fullList},
      totals = ${JSON.stringify(check.report.totals)}::jsonb,
      asked_values = ${JSON.stringify(check.asked)}::jsonb, choices = ${JSON.stringify(check.choices)}::jsonb,
      answers = ${JSON.stringify(check.answers)}::jsonb, refused = ${asJson(check.refused)}::jsonb where id = ${id}`.execute(
    db,
  );
  await staffLines.replace(db, id, check.report.lines);
}

/** The list was brought in: its figures and lines stay, the file goes. */
export async function finishStaffImport(
  db: Tx,
  id: string,
  { report, refused }: { readonly report: StaffReport; readonly refused: RefusedRows | null },
  now: Date,
): Promise<void> {
  await sql`
    update staff_import set state = 'done', content = null, sample = '[]', problem = null, moved_at = ${now},
      progress_done = row_count, progress_total = row_count, totals = ${JSON.stringify(report.totals)}::jsonb,
      refused = ${asJson(refused)}::jsonb, answers = '{}'
    where id = ${id}`.execute(db);
  await staffLines.replace(db, id, report.lines);
}

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The rows that were not used, with the names of their columns. */
export interface RefusedRows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export async function readRefused(db: Reader, id: string): Promise<RefusedRows | null> {
  const row = await rowOf<{ refused: RefusedRows | null }>(db)`
    select refused from staff_import where id = ${id}`;
  return row?.refused ?? null;
}

/** Of whom an undone list left something as it is by now. */
export async function addKeptLines(
  db: Tx,
  id: string,
  kept: readonly { readonly personId: string; readonly name: string }[],
): Promise<void> {
  await sql`
    insert into staff_import_line (tenant_id, import_id, position, kind, person_id, facts)
    select app_tenant(), ${id}::uuid, 1000000 + n.place, 'kept', n.person_id, jsonb_build_object('name', n.name)
    from unnest(${kept.map(({ personId }) => personId)}::uuid[], ${kept.map(({ name }) => name)}::text[])
      with ordinality as n (person_id, name, place)`.execute(db);
}

/** Lists of hers that were never brought in make room for the next one. */
export const putAwayOwn = (db: Tx, personId: string, now: Date): Promise<string[]> =>
  staffLists.putAway(db, 'upload-staff-list', sql`created_by = ${personId}`, now);

/** Files that nobody decided about for a day are removed. Gives the ids of their lists. */
export const dropFiles = (db: Tx, before: Date, now: Date): Promise<string[]> =>
  staffLists.putAway(db, 'drop-old-lists', sql`moved_at < ${before}`, now);
