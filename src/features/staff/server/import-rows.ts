import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { PersonId } from '#core/id.ts';
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
import { askAddresses } from './ask-addresses.ts';
import type { WantedAddress } from './ask-addresses.ts';
import { carryOutEnds } from './carry-out-ends.ts';
import { tenantOf } from './own-organisation.ts';
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

/** Reads every row and lays the list beside who is there; nothing is written. */
export async function judgeStaff(
  tools: Pick<ReadTools, 'actor' | 'today'> & { readonly db: Reader },
  list: StaffList,
  askedBy: PersonId | null,
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
  const whole = planStaff(rows, present, {
    today: tools.today,
    fullList: list.fullList,
    faultyRows,
    ownSchools: new Set(schools.filter(({ until }) => until === null).map(({ id }) => id)),
    newId,
  });
  const plan = withoutOwn(whole, askedBy);
  return ok({ plan, report: reportStaff(plan, faults, { ...list, rows: list.rows.length }) });
}

/** How far a list may go: `most` guards that no more people are ended than somebody said yes to. */
export interface ImportOptions {
  readonly dryRun: boolean;
  readonly mostMissing: number | null;
  readonly progress: Progress;
  /** Whose list it is; null from the command line. */
  readonly askedBy: PersonId | null;
}

/**
 * Brings a list of staff in: validates in memory, writes in sets, carries out ends that lie behind us. All or nothing within
 * the caller's transaction; the same list again changes nothing.
 */
export async function importStaffRows(
  tools: Omit<WriteTools, 'db'> & { readonly db: Tx },
  list: StaffList,
  { dryRun, mostMissing, progress, askedBy }: ImportOptions,
): Promise<Result<StaffReport, AppError>> {
  const tenantId = tenantOf(tools);
  if (tenantId === null) return err(notFound);
  await takeTurn(tools.db, tenantId);
  const judgement = await judgeStaff(tools, list, askedBy);
  if (!judgement.ok) return judgement;
  const { plan, report } = judgement.value;
  if (mostMissing !== null && report.totals.missing > mostMissing) return err(refused('more-missing'));
  if (dryRun) return ok(report);
  await writePlan(tools.db, plan, { tenantId, now: tools.now, today: tools.today }, progress);
  await askAddresses(tools, wantedAddresses(plan), askedBy);
  for (const { id } of plan.changePersons) tools.changed(id, { changed: 'person' }, id);
  for (const { id, personId } of plan.changeJobs) tools.changed(id, { changed: 'employment' }, personId);
  await carryOutEnds(tools);
  return ok(report);
}

/** Nobody gives herself another address or a role, by a list no more than by a form. */
const withoutOwn = (plan: StaffPlan, askedBy: PersonId | null): StaffPlan => ({
  ...plan,
  addGrants: plan.addGrants.filter(({ personId }) => personId !== askedBy),
  changePersons: plan.changePersons.map((person) =>
    person.id === askedBy ? { ...person, email: null } : person,
  ),
});

/** Another address in a list waits for its link, as one that HR typed. */
const wantedAddresses = (plan: StaffPlan): WantedAddress[] =>
  [...plan.addPersons, ...plan.changePersons].flatMap(({ id, email }) =>
    email === null ? [] : [{ personId: id, email }],
  );
