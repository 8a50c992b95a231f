import type { Field, Mapping } from './columns.ts';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import type { StaffPlan } from './plan.ts';
import type { StaffFault } from './row-reading.ts';
import { planLines } from './staff-lines.ts';
import type { StaffLine, StaffLineKind } from './staff-lines.ts';

/** What a list of staff did or would do, in figures. */
export interface StaffTotals {
  readonly rows: number;
  readonly newPeople: number;
  readonly newJobs: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Employments with a new last day by a row. */
  readonly ended: number;
  /** Employments that end because a full list does not have them. */
  readonly missing: number;
  readonly reopened: number;
  /** Rows at fault; one row may have several faults. */
  readonly faultyRows: number;
  /** Rows that wait for an answer about who it is. */
  readonly waiting: number;
  readonly leftAlone: number;
  /** Rows that somebody said are not for us. */
  readonly leftOut: number;
  /** Rows of which the function is none that we tell apart. */
  readonly otherFunctions: number;
  /** False when bringing the list in would do nothing. */
  readonly changes: boolean;
  /** How many lines of each kind. */
  readonly lines: Readonly<Partial<Record<StaffLineKind, number>>>;
  /** Who brings the list loses work or access by it. */
  readonly self: boolean;
  /** Of a full list: names of schools where people work and of which it has nobody, out of how many. */
  readonly absentSchools: readonly string[];
  readonly schools: number;
  /** Until when there is HR of the whole organisation, when that becomes earlier: 'gone' when nobody is left today. */
  readonly hrUntil: IsoDate | 'gone' | null;
}

/** Figures in the order in which they are told. */
export const staffTotalKinds = [
  'newPeople',
  'newJobs',
  'changed',
  'ended',
  'missing',
  'reopened',
  'faultyRows',
  'waiting',
  'leftAlone',
  'leftOut',
  'otherFunctions',
  'unchanged',
  'rows',
] as const satisfies readonly (keyof StaffTotals)[];

export interface StaffReport {
  readonly totals: StaffTotals;
  readonly lines: readonly StaffLine[];
}

/** Where a fault is shown when its own column is not in the list: the column that says the same in another way. */
const insteadOf: Readonly<Partial<Record<Field, readonly Field[]>>> = {
  givenName: ['fullName'],
  familyName: ['fullName'],
  personnelNumber: ['email', 'fullName', 'familyName'],
  email: ['personnelNumber', 'fullName', 'familyName'],
};

/** The name of the column of a fault, as the list has it; an empty text when there is none. */
export function columnTitle(field: Field, header: readonly string[], mapping: Mapping): string {
  const shown = [field, ...(insteadOf[field] ?? [])].find((one) => mapping[one] !== undefined);
  return shown === undefined ? '' : (header[mapping[shown] ?? -1] ?? '');
}

/** Tells a plan: by name all that would change, and the rows at fault in the order of the list. */
export function reportStaff(
  plan: StaffPlan,
  faults: readonly StaffFault[],
  list: {
    readonly rows: number;
    readonly header: readonly string[];
    readonly mapping: Mapping;
    readonly schools: ReadonlyMap<SchoolId, string>;
    readonly leftOut: number;
    /** Who brings it, so that she is told when she stands in it herself. */
    readonly byPerson: string | null;
  },
): StaffReport {
  const all = [...faults, ...plan.faults].sort((a, b) => a.row - b.row);
  const faultLines = all.map(({ row, field, code, values }): StaffLine => ({
    kind: 'fault',
    personId: null,
    facts: { ...values, row, field, code, column: columnTitle(field, list.header, list.mapping) },
  }));
  const lines = [...planLines(plan, list.schools), ...faultLines];
  return {
    lines,
    totals: {
      rows: list.rows,
      newPeople: plan.addPersons.length,
      newJobs: plan.addJobs.length,
      changed: plan.changeJobs.length + plan.changePersons.length,
      unchanged: plan.unchanged,
      ended: plan.ends.filter(({ row }) => row !== null).length,
      missing: plan.ends.filter(({ row }) => row === null).length,
      reopened: plan.reopened.length,
      faultyRows: new Set(all.map(({ row }) => row)).size,
      waiting: plan.waiting,
      leftAlone: plan.leftAlone,
      leftOut: list.leftOut,
      otherFunctions: lines.filter(({ kind }) => kind === 'other-function').length,
      changes: changesSomething(plan),
      lines: Object.fromEntries(
        [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]),
      ),
      self: plan.ends.some(({ personId }) => personId === list.byPerson),
      absentSchools: plan.absentSchools.map((id) => list.schools.get(id) ?? '').sort(),
      schools: plan.staffedSchools,
      hrUntil: plan.hrUntil,
    },
  };
}

/** True when bringing the list in would change something. */
const changesSomething = (plan: StaffPlan): boolean =>
  plan.addPersons.length +
    plan.changePersons.length +
    plan.addJobs.length +
    plan.changeJobs.length +
    plan.addGrants.length +
    plan.closedGrants.close.length +
    plan.closedGrants.drop.length +
    plan.ends.length >
  0;
