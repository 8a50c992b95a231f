import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { dayOf, endOf, scaleOf, workingTimeOf } from './cell-readers.ts';
import type { WorkingTimeUnit } from './cell-readers.ts';
import type { Field } from './columns.ts';
import { functionOf, gradesOf, ownTitle } from './function-words.ts';
import { isFunctionCode } from './functions.ts';
import type { FunctionCode } from './functions.ts';
import { columnFor } from './row-reading.ts';
import type { RowReading } from './row-reading.ts';
import type { OwnSchool } from './school-index.ts';
import { boardOffice, notOurs } from './values.ts';

/** Where somebody works: a school, or the board's own office; null when that is not known. */
export type Place = OwnSchool | typeof boardOffice | null;

/** The employment of a row. */
export interface RowJob {
  /** Null at the board's own office. */
  readonly schoolId: SchoolId | null;
  readonly functionCode: FunctionCode;
  readonly functionTitle: string | null;
  /** Null when the row leaves it open. */
  readonly scale: number | null;
  /** Fraction of full time, four decimals. */
  readonly factor: number;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
}

const jobFields = ['function', 'functionCode', 'workingTime', 'percentage', 'hours', 'start'] as const;
const earliest = '1950-01-01';

/** True when a row tells of a job; without one it can still give someone a role. */
export const tellsOfJob = ({ cell }: RowReading): boolean =>
  jobFields.some((field) => cell(field) !== '') || cell('role') === '';

/** Reads the job of a row; null after naming what is wrong with it. */
export function readJob(reading: RowReading, place: Place): RowJob | null {
  const school = place === boardOffice ? null : place;
  if (place === null && reading.cell('school') === '') reading.fault('school', 'missing');
  const scale = readScale(reading);
  const work = readFunction(reading, scale);
  const factor = readFactor(reading);
  const startsOn = readStart(reading, school);
  const endsOn = readEnd(reading, startsOn);
  if (place === null || work === null || factor === null || startsOn === null) return null;
  if (scale === undefined || endsOn === undefined) return null;
  return {
    schoolId: school?.id ?? null,
    ...work,
    scale,
    factor,
    startsOn,
    endsOn,
  };
}

function readScale({ cell, fault }: RowReading): number | null | undefined {
  const scale = scaleOf(cell('scale'));
  if (scale === undefined) fault('scale', 'not-a-scale');
  return scale;
}

function readFunction(
  reading: RowReading,
  scale: number | null | undefined,
): Pick<RowJob, 'functionCode' | 'functionTitle'> | null {
  const { cell, fault } = reading;
  const title = cell('function');
  const code = cell('functionCode').toLowerCase();
  if (title.length > 120) return fault('function', 'too-long', { maximum: 120 });
  if (title === '' && !isFunctionCode(code))
    return fault(columnFor(reading, 'function', 'functionCode'), 'missing');
  // Which grade it is, is not asked of a row whose scale is at fault.
  const told = isFunctionCode(code) ? code : functionOf(title, scale ?? null);
  if (told === null && scale === undefined && gradesOf(title).length > 0) return null;
  const functionCode = told ?? reading.tools.values.functionFor(title);
  if (functionCode === null) return fault('function', 'function-unknown');
  if (functionCode === notOurs) return reading.leaveOut();
  return { functionCode, functionTitle: ownTitle(title, functionCode) };
}

const units: readonly (readonly [Field, WorkingTimeUnit])[] = [
  ['workingTime', 'fraction'],
  ['percentage', 'percent'],
  ['hours', 'hours'],
];

function readFactor(reading: RowReading): number | null {
  const { cell, fault } = reading;
  const [field, unit] = units.find(([one]) => cell(one) !== '') ?? [];
  if (field === undefined || unit === undefined)
    return fault(columnFor(reading, 'workingTime', 'percentage', 'hours'), 'missing');
  return workingTimeOf(cell(field), unit) ?? fault(field, 'not-a-working-time');
}

function readStart({ cell, fault, tools }: RowReading, school: OwnSchool | null): IsoDate | null {
  if (cell('start') === '') return fault('start', 'missing');
  const day = dayOf(cell('start'));
  if (day === null) return fault('start', 'not-a-day');
  if (day < earliest || day > tools.latestStart) return fault('start', 'day-far');
  if (school?.until != null && day > school.until)
    return fault('school', 'school-left', { until: school.until });
  return day;
}

function readEnd({ cell, fault, tools }: RowReading, startsOn: IsoDate | null): IsoDate | null | undefined {
  const day = endOf(cell('end'));
  if (day === 'open') return null;
  const code =
    day === null
      ? 'not-a-day'
      : startsOn !== null && day < startsOn
        ? 'end-before-start'
        : day > tools.latestEnd
          ? 'day-far'
          : null;
  if (code === null) return day;
  fault('end', code);
  return undefined;
}
