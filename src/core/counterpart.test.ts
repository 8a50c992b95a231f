import { expect, test } from 'vitest';
import { changesHerWork, studyKinds } from './counterpart.ts';

test.each([
  ['pabo', 'can', true],
  ['module', 'can-if', true],
  ['module', 'not-now', false],
  ['module', null, false],
  ['practice', 'can', false],
  [null, 'can', false],
  ['', 'can-if', false],
])('a step of kind %s that was answered with %s changes her work: %s', (kind, answer, changes) => {
  expect(changesHerWork(kind, answer)).toBe(changes);
});

test('every study does', () => {
  expect(studyKinds.filter((kind) => !changesHerWork(kind, 'can'))).toEqual([]);
});
