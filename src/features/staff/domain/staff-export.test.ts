import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { missingFields, proposeMapping } from './columns.ts';
import { functionCodes, roleOfFunction } from './functions.ts';
import type { PlanOptions, StaffPlan } from './plan.ts';
import type { Present } from './present.ts';
import { rowTools } from './row-reading.ts';
import { schoolIndex } from './school-index.ts';
import { valueBook } from './values.ts';
import { exportHeader, exportRows } from './staff-export.ts';
import { planStaff } from './staff-plan.ts';
import { reportStaff } from './staff-report.ts';
import { readStaffRow } from './staff-row.ts';

const today = isoDate('2026-11-24');
const schools = ['10AA00', '10AB00'].map((locationCode) => ({
  id: `id-${locationCode}` as SchoolId,
  locationCode,
  institutionCode: locationCode.slice(0, 4),
  name: 'School met de Bijbel',
  until: null,
}));
const [brug, anker] = schools.map(({ id }) => id);
const mapping = proposeMapping(exportHeader, new Map());
let ids = 0;
const options: PlanOptions = {
  today,
  fullList: true,
  faultyRows: [],
  answers: new Map(),
  ownSchools: new Set(schools.map(({ id }) => id)),
  newId: () => `id${String((ids += 1))}`,
};

/** Writes, reads and lays beside: what bringing one's own list in again would do. */
function again(present: Present): { plan: StaffPlan; faults: unknown[] } {
  const tools = rowTools(mapping, today, schoolIndex(schools), valueBook({}, schools));
  const read = exportRows(present, schools, today).map((cells, index) =>
    readStaffRow(index + 2, cells, tools),
  );
  return {
    plan: planStaff(
      read.flatMap((one) => (one.ok ? [one.row] : [])),
      present,
      options,
    ),
    faults: read.flatMap((one) => (one.ok ? [] : one.faults)),
  };
}

test('the columns are recognised by their names', () => {
  expect(missingFields(mapping)).toEqual([]);
  expect(mapping).toMatchObject({ school: 8, functionCode: 5, role: 12 });
});

const job = {
  id: 'j',
  personId: 'p',
  schoolId: brug,
  personnelNumber: '007',
  functionCode: 'onderwijsassistent-b',
  functionTitle: null,
  scale: 5,
  factor: 0.8125,
  startsOn: isoDate('2020-08-01'),
  endsOn: null,
} as unknown as Present['jobs'][number];
const grant = (role: string, schoolId: SchoolId | null | undefined, validTo: string | null = null) =>
  ({
    id: role,
    personId: 'p',
    role,
    schoolId: schoolId ?? null,
    validFrom: '2020-08-01',
    validTo,
  }) as Present['grants'][number];
const person = {
  id: 'p',
  givenName: 'Samira',
  familyName: 'van der Bakker',
  email: 's@example.nl',
} as Present['persons'][number];

test('a row tells an employment, its school and its roles', () => {
  const grants = [
    grant('support-staff', brug),
    grant('leader', brug),
    grant('hr', null),
    grant('leader', anker),
  ];
  expect(exportRows({ persons: [person], jobs: [job], grants }, schools, today)).toEqual([
    [
      '007',
      'Samira',
      'van der Bakker',
      's@example.nl',
      'Onderwijsassistent B',
      'onderwijsassistent-b',
      '5',
      '0,8125',
      '10AA00',
      'School met de Bijbel',
      '01-08-2020',
      '',
      'hr, schoolleider',
    ],
    [
      '',
      'Samira',
      'van der Bakker',
      's@example.nl',
      '',
      '',
      '',
      '',
      '10AB00',
      'School met de Bijbel',
      '',
      '',
      'schoolleider',
    ],
  ]);
});

test('what is over is left out, and the operator too', () => {
  const over = { ...job, endsOn: isoDate('2026-11-23') };
  const grants = [grant('operator', null), grant('coach', null, '2027-01-01')];
  expect(exportRows({ persons: [person], jobs: [over], grants }, schools, today)).toEqual([]);
});

test('bringing one’s own list in again changes nothing, as a full list too', () => {
  const name = fc.stringMatching(/^[A-Z][a-z'’ -]{0,12}[a-zé]$/);
  const staff = fc.array(
    fc.record({
      givenName: name,
      familyName: name,
      school: fc.constantFrom(brug, anker),
      second: fc.boolean(),
      functionCode: fc.constantFrom(...functionCodes),
      title: fc.constantFrom(null, '=Klassehulp', 'Juf, meester; of "beide"'),
      scale: fc.constantFrom(null, 4, 12),
      factor: fc.integer({ min: 1, max: 10_000 }).map((parts) => parts / 10_000),
      endsOn: fc.constantFrom(null, isoDate('2027-07-31')),
      roles: fc.uniqueArray(fc.constantFrom('leader', 'director', 'hr', 'coach', 'board', 'specialist')),
      whole: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(staff, (people) => {
      const rows = people.map((one, index) => ({
        row: index + 2,
        personnelNumber: String(index),
        givenName: one.givenName,
        familyName: one.familyName,
        email: `p${String(index)}@example.nl`,
        job: {
          schoolId: one.school ?? ('' as SchoolId),
          functionCode: one.functionCode,
          functionTitle: one.title,
          scale: one.scale,
          factor: one.factor,
          startsOn: isoDate('2020-08-01'),
          endsOn: one.endsOn,
        },
        roles: [
          ...functionRole(one.functionCode, one.school),
          ...one.roles.map((role) => ({
            role: role as 'leader',
            schoolId: one.whole && role !== 'leader' ? null : (one.school ?? null),
          })),
        ],
      }));
      const first = planStaff(rows, { persons: [], jobs: [], grants: [] }, { ...options, fullList: false });
      const present = { persons: first.addPersons, jobs: first.addJobs, grants: first.addGrants };
      const { plan, faults } = again(present);
      expect(faults).toEqual([]);
      expect(plan.faults).toEqual([]);
      expect(
        reportStaff(plan, [], {
          rows: 0,
          header: [],
          mapping,
          schools: new Map(),
          leftOut: 0,
          byPerson: null,
        }).totals.changes,
      ).toBe(false);
    }),
  );
});

function functionRole(code: string, schoolId: SchoolId | undefined) {
  const role = roleOfFunction(code);
  return role === null || schoolId === undefined ? [] : [{ role, schoolId }];
}
