import type { Field, Mapping } from './columns.ts';
import type { StaffPlan } from './plan.ts';
import type { StaffFault } from './row-reading.ts';

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
  readonly leftAlone: number;
  /** Rows of which the function is none that we tell apart. */
  readonly otherFunctions: number;
  /** False when bringing the list in would do nothing. */
  readonly changes: boolean;
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
  'leftAlone',
  'otherFunctions',
  'unchanged',
  'rows',
] as const satisfies readonly (keyof StaffTotals)[];

export const staffLineKinds = ['fault', 'missing', 'ended', 'reopened'] as const;
export type StaffLineKind = (typeof staffLineKinds)[number];

/** One thing to tell about a list. */
export interface StaffLine {
  readonly kind: StaffLineKind;
  readonly personId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

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

/** Tells a plan: rows at fault first, in the order of the list, then whose employment ends or begins again. */
export function reportStaff(
  plan: StaffPlan,
  faults: readonly StaffFault[],
  list: { readonly rows: number; readonly header: readonly string[]; readonly mapping: Mapping },
): StaffReport {
  const all = [...faults, ...plan.faults].sort((a, b) => a.row - b.row);
  const missing = plan.ends.filter(({ row }) => row === null);
  const ended = plan.ends.filter(({ row }) => row !== null);
  const told = (kind: StaffLineKind, ends: StaffPlan['ends']): StaffLine[] =>
    ends.map(({ personId, name, endsOn, row }) => ({
      kind,
      personId,
      facts: { name, endsOn, ...(row === null ? {} : { row }) },
    }));
  return {
    lines: [
      ...all.map(({ row, field, code, values }) => ({
        kind: 'fault' as const,
        personId: null,
        facts: { ...values, row, field, code, column: columnTitle(field, list.header, list.mapping) },
      })),
      ...told('missing', missing),
      ...told('ended', ended),
      ...told('reopened', plan.reopened),
    ],
    totals: {
      rows: list.rows,
      newPeople: plan.addPersons.length,
      newJobs: plan.addJobs.length,
      changed: plan.changeJobs.length + plan.changePersons.length,
      unchanged: plan.unchanged,
      ended: ended.length,
      missing: missing.length,
      reopened: plan.reopened.length,
      faultyRows: new Set(all.map(({ row }) => row)).size,
      leftAlone: plan.leftAlone,
      otherFunctions: [...plan.addJobs, ...plan.changeJobs].filter(
        ({ functionCode }) => functionCode === 'other',
      ).length,
      changes: changesSomething(plan),
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
