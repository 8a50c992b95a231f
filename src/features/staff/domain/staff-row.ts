import { emailOf } from '#core/email.ts';
import type { SchoolId } from '#core/id.ts';
import { isName, nameParts } from './name-parts.ts';
import { roleOfJob } from './functions.ts';
import { rolesOf, schoolOnly } from './role-words.ts';
import type { GivenRole } from './role-words.ts';
import { readJob, tellsOfJob } from './row-job.ts';
import type { Place, RowJob } from './row-job.ts';
import { startReading } from './row-reading.ts';
import type { RowReading, RowTools, StaffFault } from './row-reading.ts';
import { boardOffice, notOurs } from './values.ts';
import { isOfficeWord } from './board-office.ts';

/** One row of a list, read and found right in itself. Without `job` it gives someone a role only. */
export interface StaffRow {
  readonly row: number;
  readonly personnelNumber: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly job: RowJob | null;
  readonly roles: readonly RowRole[];
}

export interface RowRole {
  readonly role: GivenRole;
  readonly schoolId: SchoolId | null;
}

/** What a row at fault still tells of whom it is about, so that a full list does not end her employment. */
export interface FaultyRow {
  readonly row: number;
  readonly personnelNumber: string;
  readonly email: string;
  readonly name: string;
  /** The school that it names, so that a full list is not missing a school of which every row is at fault. */
  readonly schoolId: SchoolId | null;
}

export type ReadRow =
  | { readonly ok: true; readonly row: StaffRow }
  | { readonly ok: false; readonly faults: readonly StaffFault[]; readonly about: FaultyRow };

/** Reads one row. Every cell at fault is named; one fault and the row is not used. */
export function readStaffRow(row: number, cells: readonly string[], tools: RowTools): ReadRow {
  const reading = startReading(row, cells, tools);
  const { cell, faults } = reading;
  const name = readName(reading);
  const email = readEmail(reading);
  const personnelNumber = readNumber(reading);
  const place = readPlace(reading);
  const school = place === boardOffice ? null : place;
  const hasJob = tellsOfJob(reading);
  const job = hasJob ? readJob(reading, place) : null;
  // Without an employment, her address is the only thing by which the next list knows her again.
  if (!hasJob && cell('email') === '') reading.fault('email', 'missing');
  const roles = readRoles(reading, place, job);
  if (!reading.isLeftOut() && faults.length === 0 && name !== null && roles !== null)
    return { ok: true, row: { row, personnelNumber, ...name, email, job, roles } };
  const parts = name ?? nameParts(cell('fullName'));
  const about = {
    row,
    personnelNumber: cell('personnelNumber'),
    email: cell('email').toLowerCase(),
    name:
      parts === null
        ? cell('fullName') || `${cell('givenName')} ${cell('prefix')} ${cell('familyName')}`.trim()
        : `${parts.givenName} ${parts.familyName}`,
    schoolId: school?.id ?? null,
  };
  // A row that is not for us has no faults either; whoever it is about is left alone.
  return { ok: false, faults: reading.isLeftOut() ? [] : faults, about };
}

function readName({ cell, fault, tools }: RowReading): { givenName: string; familyName: string } | null {
  const givenName = cell('givenName');
  const family = cell('familyName');
  if (givenName !== '' && family !== '') {
    const familyName = `${cell('prefix')} ${family}`.trim();
    if (!isName(givenName)) return fault('givenName', 'not-a-name');
    return isName(familyName) ? { givenName, familyName } : fault('familyName', 'not-a-name');
  }
  const full = cell('fullName');
  if (full !== '') return nameParts(full) ?? fault('fullName', 'not-a-name');
  if (tools.mapping.givenName === undefined) return fault('fullName', 'missing');
  if (givenName === '') fault('givenName', 'missing');
  return family === '' ? fault('familyName', 'missing') : null;
}

function readEmail({ cell, fault }: RowReading): string | null {
  const text = cell('email');
  return text === '' ? null : (emailOf(text) ?? fault('email', 'not-an-email'));
}

function readNumber({ cell, fault }: RowReading): string | null {
  const text = cell('personnelNumber');
  if (text.length > 40) return fault('personnelNumber', 'too-long', { maximum: 40 });
  return text === '' ? null : text;
}

function readPlace({ cell, fault, tools, leaveOut }: RowReading): Place {
  const text = cell('school');
  if (text === '') return null;
  if (isOfficeWord(text)) return boardOffice;
  const found = tools.findSchool(text);
  if (found.kind === 'found') return found.school;
  const meant = tools.values.placeFor(text);
  if (meant === notOurs) return leaveOut();
  return meant ?? fault('school', found.kind === 'unclear' ? 'school-unclear' : 'school-unknown');
}

/** The roles that a row names, and the one that comes with its function. */
function readRoles({ cell, fault }: RowReading, place: Place, job: RowJob | null): RowRole[] | null {
  const school = place === boardOffice ? null : place;
  const named = rolesOf(cell('role'), school !== null);
  if (named === null) return fault('role', 'role-unknown');
  const roles: RowRole[] = named.map(({ role, school: atSchool }) => ({
    role,
    schoolId: atSchool ? (school?.id ?? null) : null,
  }));
  if (
    (cell('school') === '' || place === boardOffice) &&
    roles.some(({ role, schoolId }) => schoolId === null && schoolOnly.includes(role))
  )
    return fault('school', place === boardOffice ? 'role-needs-school' : 'missing');
  const own = job === null ? null : roleOfJob(job);
  if (job !== null && own !== null && !roles.some(({ role }) => role === own))
    roles.push({ role: own, schoolId: job.schoolId });
  return roles;
}
