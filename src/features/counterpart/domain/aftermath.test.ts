import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workChanges } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import { ownerOf } from '#shapes/counterpart/domain/pairs.ts';
import {
  changesToTell,
  newFromYear,
  requestOfChange,
  requestOfFinished,
  requestOfGoal,
  requestOfStudies,
} from './aftermath.ts';

const id = (last: number): string => `0190aaaa-0000-7000-8000-00000000000${String(last)}`;

describe('what there is to tell of her work', () => {
  test.each([
    ['', [{ change: 'hours', undone: false }], 'hours'],
    ['hours', [{ change: 'function', undone: false }], 'function hours'],
    ['hours', [{ change: 'hours', undone: false }], 'hours'],
    ['function ends', [{ change: 'ends', undone: true }], 'function'],
    ['ends', [{ change: 'ends', undone: true }], ''],
    ['hours', [{ change: 'ends', undone: true }], 'hours'],
  ] as const)('«%s» and %j', (before, changes, after) => {
    expect(changesToTell(before, changes)).toBe(after);
  });

  test('is the same in whichever order it changed, and nothing when all was taken back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...workChanges]), (changes) => {
        const all = changes.map((change) => ({ change, undone: false }));
        const text = changesToTell('', all);
        expect(changesToTell('', all.toReversed())).toBe(text);
        expect(
          changesToTell(
            text,
            all.map((one) => ({ ...one, undone: true })),
          ),
        ).toBe('');
      }),
    );
  });

  test('is needed before the first day that anybody knows', () => {
    const changes = [
      { personId: id(1), schoolId: id(2), change: 'hours' as const, from: null },
      { personId: id(1), schoolId: id(2), change: 'ends' as const, from: isoDate('2026-12-31') },
    ];
    expect(requestOfChange({ personId: id(1), schoolId: id(2) }, id(3), changes)).toMatchObject({
      pair: 'changed-role',
      detail: { text: 'hours ends' },
      neededBy: '2026-12-31',
    });
  });
});

const finished = {
  stepId: id(1),
  personId: id(2),
  schoolId: id(3),
  title: 'Module gedrag',
  kind: 'module',
} as const;
test.each([
  ['a module that the school agreed to', { answer: 'can' }, 'hr'],
  ['under a condition', { answer: 'can-if' }, 'hr'],
  ['one that the school refused', { answer: 'not-now' }, undefined],
  ['one that never was before the school', { answer: null }, undefined],
  ['a step in which nothing is studied', { answer: 'can', kind: 'coaching' }, undefined],
] as const)('finished: %s', (_, facts, owner) => {
  const asked = requestOfFinished({ ...finished, ...facts });
  expect(asked === null ? undefined : ownerOf(asked)).toBe(owner);
});

test.each([
  ['2026-07-31', '2025'],
  ['2026-08-01', '2026'],
  ['2027-01-01', '2026'],
])('on %s of the school year %s, once, and of nobody by name', (day, year) => {
  const today = isoDate(day);
  const studies = requestOfStudies(today);
  expect(studies).toMatchObject({ pair: 'further-study', about: { id: year, personId: null } });
  expect(ownerOf(studies)).toBe('board');
  const goal = requestOfGoal(id(3), today);
  expect(goal).toMatchObject({ about: { id: `${id(3)}:${year}`, personId: null, schoolId: id(3) } });
  expect(ownerOf(goal)).toBe('leader');
  expect([studies.about.title, goal.about.title]).toEqual([undefined, undefined]);
});

test('a diploma is new in its year and the next', () => {
  expect(newFromYear(isoDate('2026-11-24'))).toBe(2025);
});
