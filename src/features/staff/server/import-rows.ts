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
import { difference } from '../domain/match-jobs.ts';
import type { StaffPlan } from '../domain/plan.ts';
import { rowTools } from '../domain/row-reading.ts';
import type { StaffFault } from '../domain/row-reading.ts';
import { schoolIndex } from '../domain/school-index.ts';
import { planStaff } from '../domain/staff-plan.ts';
import { withoutOwn } from '../domain/without-own.ts';
import { reportStaff } from '../domain/staff-report.ts';
import type { StaffReport } from '../domain/staff-report.ts';
import type { DoubtAnswer } from '../domain/doubt.ts';
import { agreedKinds } from '../domain/staff-lines.ts';
import type { StaffLine } from '../domain/staff-lines.ts';
import { valueBook } from '../domain/values.ts';
import type { AskedValue, ValueChoices } from '../domain/values.ts';
import { readStaffRow } from '../domain/staff-row.ts';
import type { FaultyRow, StaffRow } from '../domain/staff-row.ts';
import { askAddresses } from './ask-addresses.ts';
import type { WantedAddress } from './ask-addresses.ts';
import { endSessions } from './close-ended.store.ts';
import { noteEndings } from './list-endings.store.ts';
import { tenantOf } from './tenant-of.ts';
import { changesOfList, tellWorkChanged } from './tell-work-changed.ts';
import { writePlan } from './plan.store.ts';
import type { Progress } from './plan.store.ts';
import { keepAfter, keepBefore } from './undo.store.ts';
import { readOwnSchools, readPresent, takeTurn } from './present.store.ts';

/** A list of staff as read from a file, with what its columns mean. */
export interface StaffList {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly mapping: Mapping;
  readonly fullList: boolean;
  readonly answers: ReadonlyMap<string, DoubtAnswer>;
  /** What the board's own words mean. */
  readonly choices: ValueChoices;
  /** Whose list it is; null from the command line. */
  readonly byPerson: PersonId | null;
}

export interface StaffJudgement {
  readonly plan: StaffPlan;
  readonly report: StaffReport;
  /** The words of the list that we do not know. */
  readonly asked: readonly AskedValue[];
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
  const values = valueBook(list.choices, schools);
  const rowsBy = rowTools(list.mapping, tools.today, schoolIndex(schools), values);
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
    answers: list.answers,
    newId,
  });
  const plan = withoutOwn(whole, list.byPerson);
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  const leftOut = read.filter((one) => !one.ok && one.faults.length === 0).length;
  const report = reportStaff(plan, faults, { ...list, rows: list.rows.length, schools: names, leftOut });
  return ok({ plan, report, asked: values.asked() });
}

/** How far a list may go: `agreed` are the lines that somebody said yes to; nothing by name may happen that is not in them. */
export interface ImportOptions {
  readonly importId: string;
  readonly agreed: readonly StaffLine[] | null;
  readonly progress: Progress;
}

/**
 * Brings a list of staff in: validates in memory, writes in sets. All or nothing within the caller's transaction; the same
 * list again changes nothing. Whose work is over by it is signed out at once; what follows from it waits until the list
 * can no longer be undone.
 */
export async function importStaffRows(
  tools: Omit<WriteTools, 'db'> & { readonly db: Tx },
  list: StaffList,
  { importId, agreed, progress }: ImportOptions,
): Promise<Result<StaffReport, AppError>> {
  const tenantId = tenantOf(tools);
  if (tenantId === null) return err(notFound);
  const { db, now, today } = tools;
  await takeTurn(db, tenantId);
  const judgement = await judgeStaff(tools, list);
  if (!judgement.ok) return judgement;
  const { plan, report } = judgement.value;
  if (report.totals.hrUntil === 'gone') return err(refused('last-hr-in-list'));
  if (agreed !== null && !isWithin(report.lines, agreed)) return err(refused('more-changes'));
  await keepBefore(db, plan, importId);
  await writePlan(db, plan, { tenantId, now, today }, progress);
  const asked = await askAddresses(tools, wantedAddresses(plan), list.byPerson);
  // No address is left out unseen: what the check page promised happens, or nothing does.
  if ([...asked.values()].some((outcome) => outcome === 'own' || outcome === 'taken'))
    return err(refused('more-changes'));
  await keepAfter(db, plan, { importId, now, today });
  await noteEndings(db, plan, { importId, now });
  await endSessions(db, [...new Set(plan.ends.flatMap((end) => (end.endsOn < today ? [end.personId] : [])))]);
  logChanges(plan, tools.changed);
  await tellWorkChanged(tools, changesOfList(plan));
  // Once for the whole list: what waits without its usual owner is handed back to whoever came.
  if (plan.addGrants.length > 0) await tools.emit({ kind: 'staff.role-granted', payload: { importId } });
  return ok(report);
}

/** Old and new stand in the log of whoever it is about. */
function logChanges(plan: StaffPlan, changed: WriteTools['changed']): void {
  for (const { was, now } of plan.changePersons) {
    const names = [was, now].map(({ givenName, familyName }) => `${givenName} ${familyName}`);
    changed(
      now.id,
      {
        changed: 'person',
        ...(names[0] === names[1] ? {} : { name: names }),
        ...(was.email === now.email || now.email !== null ? {} : { email: [was.email, null] }),
      },
      now.id,
    );
  }
  for (const { was, now } of plan.changeJobs)
    changed(now.id, { changed: 'employment', ...difference(was, now) }, now.personId);
  for (const { jobId, personId, endsOn, row } of plan.ends)
    if (row === null) changed(jobId, { changed: 'employment', endsOn: [null, endsOn] }, personId);
  for (const { grantId, personId, role, schoolId, change, day, isNewcomer } of plan.roleChanges)
    if (!isNewcomer) changed(grantId, { role, schoolId, change, day }, personId);
    else if (!ownRoles.includes(role)) changed(grantId, { role, schoolId, change, day });
}

/** Roles that come with the work of most newcomers and open nobody else's things. */
const ownRoles = ['support-staff', 'teacher'];

/** Every line that changes something by name was there when somebody said yes. */
function isWithin(lines: readonly StaffLine[], agreed: readonly StaffLine[]): boolean {
  const keyOf = ({ kind, facts }: StaffLine): string =>
    JSON.stringify([kind, ...Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  const shown = new Set(agreed.map(keyOf));
  return lines.every((line) => !agreedKinds.includes(line.kind) || shown.has(keyOf(line)));
}

/** Another address in a list waits for its link, as one that HR typed. */
const wantedAddresses = (plan: StaffPlan): WantedAddress[] =>
  [
    ...plan.addPersons,
    ...plan.changePersons.filter(({ was, now }) => was.email !== now.email).map(({ now }) => now),
  ].flatMap(({ id, email }) => (email === null ? [] : [{ personId: id, email }]));
