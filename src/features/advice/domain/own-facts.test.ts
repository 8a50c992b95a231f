import { describe, expect, test } from 'vitest';
import { factsDraftInput, factsInput, factsOf, noFacts } from './own-facts.ts';

const personId = '0190aaaa-0000-7000-8000-000000000001';
const read = (fields: Record<string, unknown>) => factsInput.safeParse({ personId, version: '0', ...fields });

describe('what she tells', () => {
  test('may all stay open', () => {
    const outcome = read({
      birthMonth: '',
      birthYear: '',
      ownHours: '',
      leaveHours: '',
      budgetEuros: '',
      wantsQualification: '',
      goal: '',
      note: ' ',
      travel: [''],
    });
    expect(outcome.success && factsOf(outcome.data, noFacts)).toEqual({
      birthMonth: null,
      birthYear: null,
      ownMinutes: null,
      leaveMinutes: null,
      budgetCents: null,
      wantsQualification: null,
      goal: null,
      note: '',
      passed: {},
      saved: [],
      travel: null,
    });
  });

  test('on one screen leaves every other as it was', () => {
    const outcome = read({ ownHours: '4' });
    const change: object = outcome.success ? factsOf(outcome.data, noFacts) : {};
    const touched = Object.entries<unknown>({ ...change }).filter(([, value]) => value !== undefined);
    expect(touched).toEqual([
      ['ownMinutes', 240],
      ['passed', {}],
      ['saved', []],
    ]);
  });

  test('is read as people write it', () => {
    const outcome = read({
      birthMonth: '4',
      birthYear: '1984',
      ownHours: '7,5',
      leaveHours: '8 uur',
      budgetEuros: '€ 1.250,50',
      wantsQualification: 'no',
      goal: 'diploma:ad',
      note: ' Thuis is het druk. ',
      travel: ['', 'utrecht'],
    });
    expect(outcome.success && factsOf(outcome.data, noFacts)).toEqual({
      birthMonth: 4,
      birthYear: 1984,
      ownMinutes: 450,
      leaveMinutes: 480,
      budgetCents: 125_050,
      wantsQualification: 'no',
      goal: 'diploma:ad',
      note: 'Thuis is het druk.',
      passed: {},
      saved: [],
      travel: ['utrecht'],
    });
  });

  const wrong: readonly [string, string, string][] = [
    ['birthYear', '1929', 'not-a-birth-year'],
    ['birthYear', '2013', 'not-a-birth-year'],
    ['birthYear', '1984,5', 'not-a-birth-year'],
    ['birthYear', 'lang geleden', 'not-a-number'],
    ['ownHours', '61', 'not-week-hours'],
    ['ownHours', '-1', 'not-a-number'],
    ['leaveHours', '41', 'not-week-hours'],
    ['budgetEuros', '100001', 'not-an-amount'],
  ];

  test.each(wrong)('%s: %s is refused at its field', (field, text, code) => {
    const outcome = read({ [field]: text });
    expect(outcome.error?.issues).toMatchObject([{ path: [field], message: code }]);
  });

  test.each(wrong)('%s: %s in a draft leaves what was there', (field, text) => {
    const outcome = factsDraftInput.safeParse({ personId, version: 3, [field]: text });
    const told = { ...noFacts, birthYear: 1984, ownMinutes: 60, leaveMinutes: 60, budgetCents: 100 };
    const facts: object = outcome.success ? factsOf(outcome.data, told) : {};
    const touched = Object.entries<unknown>({ ...facts });
    expect(touched.filter(([, value]) => value !== undefined).map(([name]) => name)).toEqual([
      'passed',
      'saved',
    ]);
  });

  test.each([
    ['birthMonth', '13'],
    ['wantsQualification', 'perhaps'],
    ['colour', 'red'],
    ['note', 'x'.repeat(1001)],
  ])('%s: %s is refused', (field, text) => {
    expect(read({ [field]: text }).success).toBe(false);
  });
});
