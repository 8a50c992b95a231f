import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { onDay } from '#core/typed-day.ts';
import { factsForm, noFacts } from './facts.form.ts';

type Part = (typeof factsForm.order)[number];
const read = (part: Part, typed: Record<string, unknown>) =>
  onDay(isoDate('2026-11-24'), () => factsForm.input('save', {}).safeParse({ part, ...typed }));
const draft = (part: Part, typed: Record<string, unknown>) =>
  factsForm.input('draft', {}).parse({ part, ...typed }).content;

test('everything that she is asked may stay open', () => {
  for (const part of factsForm.order)
    expect(factsForm.merged(noFacts, read(part, {}).data?.content ?? {})).toEqual(noFacts);
});

test.each<[Part, Record<string, unknown>, object]>([
  [
    'wants',
    { wantsQualification: 'no', goal: 'diploma:ad' },
    { wantsQualification: 'no', goal: 'diploma:ad' },
  ],
  [
    'room',
    { ownHours: '7,5', leaveHours: '8 uur', budgetEuros: '€ 1.250,50' },
    { ownMinutes: 450, leaveMinutes: 480, budgetCents: 125_050 },
  ],
  ['birth', { birthMonth: '4', birthYear: '1984' }, { birthMonth: 4, birthYear: 1984 }],
  ['tests', { passed: { history: '2026-03-01' } }, { history: '2026-03-01' }],
  ['around', { travel: ['utrecht'], note: ' Druk thuis. ' }, { travel: ['utrecht'], note: 'Druk thuis.' }],
])('%s is read as people write it, and comes back so: %j', (part, typed, content) => {
  expect(read(part, typed).data?.content).toMatchObject(content);
  expect(draft(part, typed)).toMatchObject(content);
  const again = factsForm.show(factsForm.merged(noFacts, content), part);
  expect(factsForm.differences(part, (name) => again[name], { ...noFacts, ...content })).toEqual([]);
});

describe('hours that she saved', () => {
  const saved = [
    { pot: 'di', startYear: 2022, minutes: 300 },
    { pot: 'di', startYear: 2025, minutes: 720 },
    { pot: 'prof', startYear: 2024, minutes: 90 },
  ] as const;

  test('are kept by purpose and year; what is empty or nothing is none of them', () => {
    const typed = { prof: { 2024: '1:30', 2023: ' ' }, di: { 2025: '12', 2022: '5', 2021: '0' } };
    expect(read('saved', { saved: typed }).data?.content).toEqual({ saved });
    expect(factsForm.show({ ...noFacts, saved }, 'saved')).toEqual({
      saved: { di: { 2022: '5', 2025: '12' }, older: {}, prof: { 2024: '1,5' } },
    });
  });

  test.each(['501', 'veel', '-1'])('«%s» are refused at their field, and leave a draft as it was', (text) => {
    const typed = { saved: { prof: { 2024: text } } };
    expect(read('saved', typed).error?.issues).toMatchObject([
      { path: ['saved', 'prof', '2024'], message: 'not-saved-hours' },
    ]);
    expect(draft('saved', typed)).toEqual({});
  });

  test.each([{ pension: { 2024: '1' } }, { di: { 1999: '1' } }, { di: { now: '1' } }])(
    'for what is no purpose or year are refused: %j',
    (typed) => {
      expect(read('saved', { saved: typed }).success).toBe(false);
    },
  );
});

test.each<[Part, Record<string, unknown>, string, string]>([
  ['birth', { birthMonth: '4', birthYear: '1929' }, 'birthYear', 'not-a-birth-year'],
  ['birth', { birthMonth: '4', birthYear: '2013' }, 'birthYear', 'not-a-birth-year'],
  ['birth', { birthMonth: '4', birthYear: '1984,5' }, 'birthYear', 'not-a-birth-year'],
  ['birth', { birthMonth: '4', birthYear: 'lang geleden' }, 'birthYear', 'not-a-number'],
  ['birth', { birthMonth: '4', birthYear: '' }, 'birthYear', 'year-missing'],
  ['birth', { birthMonth: '', birthYear: '1984' }, 'birthMonth', 'month-missing'],
  ['room', { ownHours: '61' }, 'ownHours', 'not-week-hours'],
  ['room', { ownHours: '-1' }, 'ownHours', 'not-a-number'],
  ['room', { leaveHours: '41' }, 'leaveHours', 'not-week-hours'],
  ['room', { budgetEuros: '100001' }, 'budgetEuros', 'not-an-amount'],
  ['tests', { passed: { nature: 'gisteren' } }, 'passed.nature', 'not-a-date'],
  ['tests', { passed: { nature: '2026-11-25' } }, 'passed.nature', 'not-yet-passed'],
  ['around', { travel: ['utrecht', 'online-only'] }, 'travel', 'nowhere-and-somewhere'],
])('%s %j is refused at its field', (part, typed, field, code) => {
  expect(read(part, typed).error?.issues).toMatchObject([{ path: field.split('.'), message: code }]);
});

test.each<[Part, Record<string, unknown>]>([
  ['birth', { birthMonth: '13' }],
  ['wants', { wantsQualification: 'perhaps' }],
  ['wants', { goal: 'x'.repeat(61) }],
  ['room', { colour: 'red' }],
  ['tests', { passed: { swimming: '2026-01-01' } }],
  ['around', { travel: ['Kerkstraat 1'] }],
  ['around', { note: 'x'.repeat(1001) }],
])('%s %j is refused', (part, typed) => {
  expect(read(part, typed).success).toBe(false);
});
