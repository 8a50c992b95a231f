import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { SheetRow } from '#server/sheets/sheet.ts';
import type { ReadTools, WriteTools } from '#server/usecase.ts';
import type { Mapping } from '../domain/columns.ts';
import type { StaffPlan } from '../domain/plan.ts';
import { rowTools } from '../domain/row-reading.ts';
import type { StaffFault } from '../domain/row-reading.ts';
import { schoolIndex } from '../domain/school-index.ts';
import { planStaff } from '../domain/staff-plan.ts';
import { reportStaff } from '../domain/staff-report.ts';
import type { StaffReport } from '../domain/staff-report.ts';
import { readStaffRow } from '../domain/staff-row.ts';
import type { FaultyRow, StaffRow } from '../domain/staff-row.ts';
import { carryOutEnds } from './carry-out-ends.ts';
import { writePlan } from './plan.store.ts';
import type { Progress } from './plan.store.ts';
import { readOwnSchools, readPresent, takeTurn } from './present.store.ts';

/** A list of staff as read from a file, with what its columns mean. */
export interface StaffList {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly mapping: Mapping;
  readonly fullList: boolean;
}

export interface StaffJudgement {
  readonly plan: StaffPlan;
  readonly report: StaffReport;
}

/** Whose people they are: the actor's own organisation. */
export function tenantOf(tools: Pick<ReadTools, 'actor'>): TenantId | null {
  return 'tenantId' in tools.actor ? tools.actor.tenantId : null;
}

/** Reads every row and lays the list beside who is there; nothing is written. */
export async function judgeStaff(
  tools: Pick<ReadTools, 'actor' | 'today'> & { readonly db: Reader },
  list: StaffList,
): Promise<Result<StaffJudgement, AppError>> {
  const tenantId = tenantOf(tools);
  if (tenantId === null) return err(notFound);
  const schools = await readOwnSchools(tools.db, tenantId);
  if (schools.length === 0) return err(refused('no-schools'));
  const present = await readPresent(tools.db);
  const rowsBy = rowTools(list.mapping, tools.today, schoolIndex(schools));
  const read = list.rows.map(({ row, cells }) => readStaffRow(row, cells, rowsBy));
  const rows: StaffRow[] = [];
  const faults: StaffFault[] = [];
  const faultyRows: FaultyRow[] = [];
  for (const one of read) {
    if (one.ok) rows.push(one.row);
    else {
      faults.push(...one.faults);
      faultyRows.push(one.about);
    }
  }
  const plan = planStaff(rows, present, {
    today: tools.today,
    fullList: list.fullList,
    faultyRows,
    ownSchools: new Set(schools.filter(({ until }) => until === null).map(({ id }) => id)),
    newId,
  });
  return ok({ plan, report: reportStaff(plan, faults, { ...list, rows: list.rows.length }) });
}

/** How far a list may go: `most` guards that no more people are ended than somebody said yes to. */
export interface ImportOptions {
  readonly dryRun: boolean;
  readonly mostMissing: number | null;
  readonly progress: Progress;
}

/**
 * Brings a list of staff in: validates in memory, writes in sets, carries out ends that lie behind us. All or nothing within
 * the caller's transaction; the same list again changes nothing.
 */
export async function importStaffRows(
  tools: Omit<WriteTools, 'db'> & { readonly db: Tx },
  list: StaffList,
  { dryRun, mostMissing, progress }: ImportOptions,
): Promise<Result<StaffReport, AppError>> {
  const tenantId = tenantOf(tools);
  if (tenantId === null) return err(notFound);
  await takeTurn(tools.db, tenantId);
  const judgement = await judgeStaff(tools, list);
  if (!judgement.ok) return judgement;
  const { plan, report } = judgement.value;
  if (mostMissing !== null && report.totals.missing > mostMissing) return err(refused('more-missing'));
  if (dryRun) return ok(report);
  await writePlan(tools.db, plan, { tenantId, now: tools.now, today: tools.today }, progress);
  for (const { id } of plan.changePersons) tools.changed(id, { changed: 'person' }, id);
  for (const { id, personId } of plan.changeJobs) tools.changed(id, { changed: 'employment' }, personId);
  await carryOutEnds(tools);
  return ok(report);
}
