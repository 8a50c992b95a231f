import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { noFacts } from './facts.form.ts';
import { ageOn, assumed, personOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { strengthsOf } from './strength.ts';

const day = isoDate('2026-11-24');
const unknown: Standing = {
  facts: noFacts,
  jobs: [],
  yearsWorking: null,
  yearsInEducation: null,
  diplomas: [],
  licenceOpen: false,
  finished: [],
  schoolPlaces: [],
  wishes: {},
  possible: {},
  advised: [],
  offers: [],
  praised: [],
};
const known: Standing = {
  facts: {
    ...noFacts,
    birthYear: 1984,
    birthMonth: 11,
    ownMinutes: 270,
    leaveMinutes: 60,
    budgetCents: 25_000,
    wantsQualification: 'no',
    goal: 'stay',
    note: 'x',
    history: isoDate('2026-01-10'),
    saved: [],
    travel: ['utrecht', 'own-place'],
  },
  jobs: [
    {
      functionCode: 'onderwijsassistent-b',
      workingTimeFactor: 0.6,
      from: isoDate('2015-08-01'),
      to: isoDate('2025-07-31'),
    },
    { functionCode: 'leraarondersteuner-a', workingTimeFactor: 0.8, from: isoDate('2025-08-01'), to: null },
  ],
  yearsWorking: 20,
  yearsInEducation: 11.5,
  licenceOpen: false,
  diplomas: [{ level: 'mbo-4', field: 'Onderwijsassistent' }],
  finished: [{ code: 'M-REK', on: isoDate('2026-06-30') }],
  schoolPlaces: ['Oudeveer'],
  wishes: { expert: 5, switch: 1, flexible: 2, tasks: 4, leadership: 1, reach: 3 },
  possible: { expert: 5, switch: 3, tasks: 1 },
  advised: ['expert', 'tasks'],
  offers: ['own-role'],
  praised: ['explains', 'arranges'],
};

describe('the person for whom we reason', () => {
  test.each([
    [[], null],
    [['utrecht'], { regions: ['utrecht'], places: [] }],
    [['own-place'], { regions: ['own-place'], places: ['Oudeveer'] }],
    [['online-only'], { regions: ['online-only'], places: [] }],
  ])('with %j as where she can go', (travel, expected) => {
    const facts = { ...known.facts, travel };
    expect(personOf({ ...known, facts }, day).person.travel).toEqual(expected);
  });

  test('is who she is when everything was told', () => {
    const { person, missing } = personOf(known, day);
    expect(missing).toEqual([]);
    expect(person).toMatchObject({
      age: 41,
      function: 'leraarondersteuner-a',
      yearsWorking: 20,
      certificates: [
        { credential: 'test:pabo-history', obtainedOn: '2026-01-10' },
        { credential: 'module:m-rek', obtainedOn: '2026-06-30' },
      ],
      travel: { regions: ['utrecht', 'own-place'], places: ['Oudeveer'] },
      yearsInEducation: 11.5,
      wantsQualification: 'no',
      ownHoursPerWeek: 4.5,
      studyLeaveHoursPerWeek: 1,
      budgetCents: 25_000,
      wishes: known.wishes,
    });
    expect(person.contracts).toHaveLength(2);
    expect(person.school).toEqual({
      expert: 'can',
      switch: 'can-if',
      tasks: 'not-now',
      flexible: null,
      leadership: null,
      reach: null,
    });
  });

  test('of whom nothing is known is somebody of whom we say so', () => {
    const { person, missing } = personOf(unknown, day);
    expect(missing).toEqual([
      'birth',
      'hours',
      'qualification',
      'diplomas',
      'years',
      'wishes',
      'school',
      'job',
    ]);
    expect(person).toMatchObject({
      age: assumed.age,
      function: 'other',
      ownHoursPerWeek: 0,
      budgetCents: 0,
      wantsQualification: 'unsure',
    });
    for (const direction of directions) expect(person.wishes[direction]).toBe(assumed.wish);
  });

  test.each([
    ['a month without a year', { ...noFacts, birthMonth: 4 }, ['birth']],
    ['nought hours is an answer', { ...noFacts, ownMinutes: 0, birthMonth: 4, birthYear: 1990 }, []],
  ])('%s', (_, facts, open) => {
    const { missing } = personOf(
      { ...known, facts: { ...facts, wantsQualification: 'yes', ownMinutes: 0 } },
      day,
    );
    expect(missing).toEqual(open);
  });

  test('the job of the day decides about the function, and after the last one the last', () => {
    expect(personOf(known, isoDate('2020-01-01')).person.function).toBe('onderwijsassistent-b');
    const ended = { ...known, jobs: known.jobs.slice(0, 1) };
    expect(personOf(ended, day).person.function).toBe('onderwijsassistent-b');
    const teacher = [{ functionCode: 'leraar', workingTimeFactor: 1, from: isoDate('2020-01-01'), to: null }];
    expect(personOf({ ...known, jobs: teacher }, day).person.function).toBe('other');
  });
});

test.each([
  [1984, 11, '2026-11-01', 41],
  [1984, 11, '2026-10-31', 41],
  [1984, 11, '2026-12-01', 42],
  [1984, 1, '2026-11-24', 42],
  [2030, 1, '2026-11-24', 0],
] as const)('born in %i-%i is on %s %i years old', (year, month, on, age) => {
  expect(ageOn(year, month, isoDate(on))).toBe(age);
});

test('strengths are counted per direction; what points nowhere is not', () => {
  expect(strengthsOf(known)).toEqual({
    expert: 3,
    tasks: 2,
    switch: 0,
    flexible: 0,
    leadership: 0,
    reach: 0,
  });
  expect(strengthsOf({ advised: [], offers: ['unknown'], praised: ['calm', 'learns'] }).expert).toBe(0);
});
