import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { typedDayOrNone } from '#core/typed-day.ts';
import { fieldErrors } from '#core/field-errors.ts';
import { chosenCoach, chosenPlace, grantInput } from './staff-input.ts';
import { jobForm, personForm } from './staff.form.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';

/** The codes that the form shows, by field; what was read when there are none. */
function read(schema: z.ZodType, given: object): unknown {
  const result = schema.safeParse(given, { reportInput: true });
  if (result.success) return result.data;
  return Object.entries(fieldErrors(result.error)).map(([field, [first]]) => `${field} ${first?.code ?? ''}`);
}

describe('a person', () => {
  const person = personForm.whole({});
  const filled = { givenName: 'Samira', familyName: 'Bakker', email: 's@brug.example' };

  test.each<[string, object, unknown]>([
    ['as it is meant', {}, filled],
    ['with spaces around', { givenName: '  Samira ', familyName: ' Bakker ' }, filled],
    ['an address in small letters', { email: ' S@Brug.Example ' }, filled],
    ['without an address', { email: '' }, { ...filled, email: null }],
    ['the address left out', { email: undefined }, { ...filled, email: null }],
    ['no given name', { givenName: ' ' }, ['givenName given-name-needed']],
    ['no family name', { familyName: '' }, ['familyName family-name-needed']],
    [
      'neither',
      { givenName: '', familyName: '' },
      ['givenName given-name-needed', 'familyName family-name-needed'],
    ],
    ['markup as a name', { familyName: '<b>Bakker' }, ['familyName not-a-name']],
    ['figures as a name', { givenName: '12' }, ['givenName not-a-name']],
    ['a name of 101 signs', { familyName: 'a'.repeat(101) }, ['familyName not-a-name']],
    ['an address without a dot', { email: 's@brug' }, ['email not-an-email']],
    ['two addresses', { email: 's@a.nl, t@a.nl' }, ['email not-an-email']],
  ])('%s', (_, change, expected) => {
    expect(read(person, { ...filled, ...change })).toEqual(expected);
  });

  test.each(["D'Hont", 'van der Waal-de Wit', 'Łukasz', '李', 'Ó Súilleabháin', 'a'.repeat(100)])(
    '«%s» is a name',
    (familyName) => {
      expect(read(person, { ...filled, familyName })).toEqual({ ...filled, familyName });
    },
  );
});

describe('an employment', () => {
  const job = jobForm.whole({});
  const filled = {
    functionCode: 'onderwijsassistent-a',
    functionTitle: '',
    scale: '4',
    workingTime: '0,8',
    personnelNumber: '',
    startsOn: '2026-08-01',
  };
  const value = {
    functionCode: 'onderwijsassistent-a',
    functionTitle: null,
    scale: 4,
    workingTime: 0.8,
    personnelNumber: null,
    startsOn: '2026-08-01',
  };

  test.each<[string, object, unknown]>([
    ['as it is meant', {}, value],
    ['no scale', { scale: '' }, { ...value, scale: null }],
    ['the highest scale', { scale: 'schaal 16' }, { ...value, scale: 16 }],
    ['one too high', { scale: '17' }, ['scale not-a-scale']],
    ['scale nought', { scale: '0' }, ['scale not-a-scale']],
    ['working time in percents', { workingTime: '80%' }, value],
    ['in hours of a week', { workingTime: '32 uur' }, value],
    ['full time', { workingTime: '1' }, { ...value, workingTime: 1 }],
    ['the smallest there is', { workingTime: '0,0001' }, { ...value, workingTime: 0.0001 }],
    ['nothing at all', { workingTime: '0' }, ['workingTime not-a-working-time']],
    ['more than full time', { workingTime: '1,01' }, ['workingTime not-a-working-time']],
    ['no working time', { workingTime: '' }, ['workingTime not-a-working-time']],
    ['no function chosen', { functionCode: '' }, ['functionCode choose-function']],
    ['a function nobody knows', { functionCode: 'astronaut' }, ['functionCode not-an-option']],
    ['a leap day', { startsOn: '2024-02-29' }, { ...value, startsOn: '2024-02-29' }],
    ['no leap day', { startsOn: '2026-02-29' }, ['startsOn not-a-date']],
    ['no day', { startsOn: '' }, ['startsOn not-a-date']],
    ['the year nought, which no calendar has', { startsOn: '0000-01-01' }, ['startsOn not-a-date']],
    ['a name of 121 signs', { functionTitle: 'a'.repeat(121) }, ['functionTitle too-long']],
    ['a number of 41 signs', { personnelNumber: '1'.repeat(41) }, ['personnelNumber too-long']],
  ])('%s', (_, change, expected) => {
    expect(read(job, { ...filled, ...change })).toEqual(expected);
  });
});

describe('a role', () => {
  const filled = { personId: id, role: 'leader', schoolId: id, validFrom: '2026-08-01', validTo: '' };

  test.each<[string, object, unknown]>([
    ['at a school', {}, { ...filled, validTo: null }],
    ['for one day', { validTo: '2026-08-01' }, { ...filled, validTo: '2026-08-01' }],
    ['that ends before it begins', { validTo: '2026-07-31' }, ['validTo before-start']],
    ['of a leader without a school', { schoolId: '' }, ['schoolId school-needed']],
    [
      'of support staff without a school',
      { role: 'support-staff', schoolId: '' },
      ['schoolId school-needed'],
    ],
    [
      'of a coach for everyone',
      { role: 'coach', schoolId: '' },
      { ...filled, role: 'coach', schoolId: null, validTo: null },
    ],
    ['of the operator', { role: 'operator' }, ['role not-an-option']],
    ['that is no more', { role: 'administrator' }, ['role not-an-option']],
    ['that was not chosen', { role: '' }, ['role choose-role']],
    ['that is none', { role: 'king' }, ['role not-an-option']],
    ['of nobody', { personId: 'x' }, ['personId wrong-kind']],
    ['without a first day', { validFrom: '' }, ['validFrom not-a-date']],
    ['with something more', { extra: '1' }, ['extra unknown-field']],
  ])('%s', (_, change, expected) => {
    expect(read(grantInput, { ...filled, ...change })).toEqual(expected);
  });
});

test.each([
  [chosenPlace, '', 'choose-school'],
  [chosenPlace, 'x', 'not-an-option'],
  [chosenCoach, '', 'choose-coach'],
  [chosenCoach, '1 or 1=1', 'not-an-option'],
] as const)('%#: «%s» gives %s', (schema, text, code) => {
  expect(schema.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([code]);
  expect(schema.parse(id)).toBe(id);
});

test.each([
  [undefined, null],
  ['', null],
  ['2026-08-01', '2026-08-01'],
])('a day that may be left out: %s', (given, expected) => {
  expect(typedDayOrNone.parse(given)).toBe(expected);
});
