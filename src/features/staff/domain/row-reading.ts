import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Field, Mapping } from './columns.ts';
import type { FoundSchool } from './school-index.ts';
import type { ValueBook } from './values.ts';

/** What is wrong with one cell: `field` names the column, `values` what to tell about it. */
export interface StaffFault {
  readonly row: number;
  readonly field: Field;
  readonly code: StaffFaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export const staffFaultCodes = [
  'missing',
  'not-a-name',
  'not-an-email',
  'too-long',
  'not-a-scale',
  'not-a-working-time',
  'function-unknown',
  'school-unknown',
  'school-unclear',
  'school-left',
  'not-a-day',
  'day-far',
  'end-before-start',
  'role-unknown',
  'role-needs-school',
  'row-twice',
  'number-of-other',
  'email-of-other',
  'name-differs',
  'email-differs',
  'person-unclear',
] as const;
export type StaffFaultCode = (typeof staffFaultCodes)[number];

/** What reading rows needs to know beside the row itself, worked out once per list. */
export interface RowTools {
  readonly mapping: Mapping;
  readonly findSchool: (text: string) => FoundSchool;
  readonly values: ValueBook;
  readonly latestStart: IsoDate;
  readonly latestEnd: IsoDate;
}

const twoYears = 731;
const fortyYears = 14_640;

export const rowTools = (
  mapping: Mapping,
  today: IsoDate,
  findSchool: (text: string) => FoundSchool,
  values: ValueBook,
): RowTools => ({
  mapping,
  findSchool,
  values,
  latestStart: addDays(today, twoYears),
  latestEnd: addDays(today, fortyYears),
});

const untidy = /\s\s|[^\S ]/;

/** One row while it is read: its cells by what they mean, and the faults found so far. */
export interface RowReading {
  readonly tools: RowTools;
  readonly faults: StaffFault[];
  readonly cell: (field: Field) => string;
  /** Notes a fault; gives null, so that it can stand where a value was wanted. */
  readonly fault: (field: Field, code: StaffFaultCode, values?: StaffFault['values']) => null;
  /** Somebody said that rows with this value are not for us; gives null like a fault. */
  readonly leaveOut: () => null;
  readonly isLeftOut: () => boolean;
}

export function startReading(row: number, cells: readonly string[], tools: RowTools): RowReading {
  const faults: StaffFault[] = [];
  let leftOut = false;
  const cell = (field: Field): string => {
    const column = tools.mapping[field];
    const text = column === undefined ? '' : (cells[column] ?? '');
    return untidy.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  };
  return {
    tools,
    faults,
    cell,
    fault: (field, code, values = {}) => {
      faults.push({ row, field, code, values: { value: cell(field).slice(0, 80), ...values } });
      return null;
    },
    leaveOut: () => {
      leftOut = true;
      return null;
    },
    isLeftOut: () => leftOut,
  };
}

/** The first of some fields that has a column: where a missing value is shown. */
export const columnFor = ({ tools }: RowReading, ...wanted: readonly [Field, ...Field[]]): Field =>
  wanted.find((field) => tools.mapping[field] !== undefined) ?? wanted[0];
