import { expect, test } from 'vitest';
import { factsInput, halfToldIn } from './own-facts.ts';

const told = (fields: Record<string, unknown>) =>
  halfToldIn(factsInput.parse({ personId: '0190aaaa-0000-7000-8000-000000000001', version: 0, ...fields }));

test.each([
  ['a month without a year', { birthMonth: '4', birthYear: '' }, 'birthYear', 'year-missing'],
  ['a year without a month', { birthMonth: '', birthYear: '1984' }, 'birthMonth', 'month-missing'],
  ['a place and nowhere', { travel: ['', 'utrecht', 'online-only'] }, 'travel', 'nowhere-and-somewhere'],
])('%s is asked at the field', (_, fields, field, code) => {
  expect(told(fields)).toEqual({ field, code });
});

test.each([
  ['both', { birthMonth: '4', birthYear: '1984' }],
  ['neither', { birthMonth: '', birthYear: '' }],
  ['another screen', { ownHours: '4' }],
  ['only online', { travel: ['', 'online-only'] }],
  ['places', { travel: ['', 'utrecht', 'own-place'] }],
])('%s is whole', (_, fields) => {
  expect(told(fields)).toBeNull();
});
