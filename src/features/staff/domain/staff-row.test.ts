import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { proposeMapping } from './columns.ts';
import { rowTools } from './row-reading.ts';
import { schoolIndex } from './school-index.ts';
import { valueBook } from './values.ts';
import type { OwnSchool } from './school-index.ts';
import { readStaffRow } from './staff-row.ts';

const school = (locationCode: string, name: string, until: string | null = null): OwnSchool => ({
  id: `id-${locationCode}` as SchoolId,
  locationCode,
  institutionCode: locationCode.slice(0, 4),
  name,
  until: until === null ? null : isoDate(until),
});
const schools = [
  school('10AA00', 'De Regenboog'),
  school('10AA01', 'De Regenboog Zuid'),
  school('10AB00', 'De Springplank'),
  school('10AC00', 'School met de Bijbel'),
  school('10AD00', 'School met de Bijbel'),
  school('10AE01', 'De Kade'),
  school('10AF00', 'De Overkant', '2026-07-31'),
];
const find = schoolIndex(schools);
const found = (text: string): string => {
  const result = find(text);
  return result.kind === 'found' ? result.school.locationCode : result.kind;
};

describe('a school is found by', () => {
  test.each([
    ['10AA00', '10AA00'],
    ['10aa-01', '10AA01'],
    ['10AA 00', '10AA00'],
    ['10AB00 De Springplank', '10AB00'],
    ['10AA', '10AA00'],
    ['10AE', '10AE01'],
    ['de  springplank', '10AB00'],
    ['De Springplánk', '10AB00'],
    ['School met de Bijbel', 'unclear'],
    ['10ZZ00', 'unknown'],
    ['10AA07', 'unknown'],
    ['Elders', 'unknown'],
  ])('%s: %s', (text, code) => {
    expect(found(text)).toBe(code);
  });
});

const header = [
  'Personeelsnummer',
  'Voornaam',
  'Tussenvoegsel',
  'Achternaam',
  'E-mail',
  'Functie',
  'Schaal',
  'Werktijdfactor',
  'School',
  'Start',
  'Eind',
  'Rol',
];
const good = [
  '0100',
  'Samira',
  'de',
  'Wit',
  'Samira@Example.nl',
  'Onderwijsassistent',
  '5',
  '0,8125',
  '10AA',
  '1-8-2020',
  '',
  '',
];
const today = isoDate('2026-11-24');
const tools = rowTools(proposeMapping(header, new Map()), today, find, valueBook({}, schools));
const at = (change: Record<string, string>): string[] =>
  good.map((cell, index) => change[header[index] ?? ''] ?? cell);
const read = (change: Record<string, string> = {}) => readStaffRow(7, at(change), tools);

describe('a row', () => {
  test('is read as it is meant', () => {
    expect(read()).toEqual({
      ok: true,
      row: {
        row: 7,
        personnelNumber: '0100',
        givenName: 'Samira',
        familyName: 'de Wit',
        email: 'samira@example.nl',
        job: {
          schoolId: 'id-10AA00',
          functionCode: 'onderwijsassistent-b',
          functionTitle: 'Onderwijsassistent',
          scale: 5,
          factor: 0.8125,
          startsOn: '2020-08-01',
          endsOn: null,
        },
        roles: [{ role: 'support-staff', schoolId: 'id-10AA00' }],
      },
    });
  });

  test('may leave the scale open', () => {
    expect(read({ Schaal: '', Functie: 'Leraarondersteuner B' })).toMatchObject({
      row: { job: { scale: null } },
    });
  });

  test('names roles beside the one of the function', () => {
    expect(read({ Functie: 'Directeur', Rol: 'leider, hr' })).toMatchObject({
      row: {
        roles: [
          { role: 'leader', schoolId: 'id-10AA00' },
          { role: 'hr', schoolId: null },
        ],
      },
    });
    expect(read({ Functie: 'Directeur' })).toMatchObject({ row: { roles: [] } });
  });

  test('can give a role without an employment', () => {
    const bare = { Functie: '', Schaal: '', Werktijdfactor: '', School: '', Start: '' };
    expect(read({ ...bare, Rol: 'hr' })).toMatchObject({
      row: { job: null, roles: [{ role: 'hr', schoolId: null }] },
    });
    expect(read({ ...bare, Rol: 'hr', 'E-mail': '' })).toMatchObject({
      faults: [{ field: 'email', code: 'missing' }],
    });
    expect(read({ ...bare, Rol: 'leider' })).toMatchObject({
      faults: [{ field: 'school', code: 'missing' }],
    });
  });

  test.each([
    ['Voornaam', '', 'givenName', 'missing'],
    ['Achternaam', '', 'familyName', 'missing'],
    ['Voornaam', '123', 'givenName', 'not-a-name'],
    ['Achternaam', '<script>', 'familyName', 'not-a-name'],
    ['E-mail', 'samira@', 'email', 'not-an-email'],
    ['Personeelsnummer', 'x'.repeat(41), 'personnelNumber', 'too-long'],
    ['Functie', '', 'function', 'missing'],
    ['Functie', 'x'.repeat(121), 'function', 'too-long'],
    ['Schaal', '20', 'scale', 'not-a-scale'],
    ['Werktijdfactor', '', 'workingTime', 'missing'],
    ['Werktijdfactor', '1,5', 'workingTime', 'not-a-working-time'],
    ['School', '', 'school', 'missing'],
    ['School', '99ZZ00', 'school', 'school-unknown'],
    ['School', 'School met de Bijbel', 'school', 'school-unclear'],
    ['Start', '', 'start', 'missing'],
    ['Start', '31-02-2020', 'start', 'not-a-day'],
    ['Start', '01-08-2035', 'start', 'day-far'],
    ['Start', '01-08-1920', 'start', 'day-far'],
    ['Eind', '31-07-2019', 'end', 'end-before-start'],
    ['Eind', 'straks', 'end', 'not-a-day'],
    ['Rol', 'baas', 'role', 'role-unknown'],
  ])('with %s «%s» is at fault in %s: %s', (name, cell, field, code) => {
    const result = read({ [name]: cell });
    expect(result.ok ? [] : result.faults).toEqual([
      { row: 7, field, code, values: expect.objectContaining({ value: cell.slice(0, 80) }) as unknown },
    ]);
  });

  test('at a school that left takes jobs that began before, and no later ones', () => {
    expect(read({ School: '10AF' }).ok).toBe(true);
    expect(read({ School: '10AF', Start: '01-09-2026' })).toMatchObject({
      faults: [{ field: 'school', code: 'school-left', values: { until: '2026-07-31' } }],
    });
  });

  test('with several faults names each, and still tells whom it is about', () => {
    const result = read({ 'E-mail': 'x', Schaal: '99', Start: '' });
    expect(result).toMatchObject({
      faults: [{ code: 'not-an-email' }, { code: 'not-a-scale' }, { code: 'missing', field: 'start' }],
      about: { personnelNumber: '0100', email: 'x', name: 'Samira de Wit' },
    });
  });

  test('shows a missing value at the column that is there', () => {
    const mapping = proposeMapping(['Naam', 'Functie', 'Uren per week', 'School', 'Start'], new Map());
    const result = readStaffRow(
      2,
      ['', 'OA A', '', '10AA', '1-8-2020'],
      rowTools(mapping, today, find, valueBook({}, schools)),
    );
    expect(result).toMatchObject({ faults: [{ field: 'fullName' }, { field: 'hours' }] });
  });
});
