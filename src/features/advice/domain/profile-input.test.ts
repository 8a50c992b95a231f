import { describe, expect, test } from 'vitest';
import { anyProfile, spoiled, whole } from '#tests/support/advice-profiles.ts';
import { readNational } from '#server/knowledge/national.ts';
import { advise } from './advise.ts';
import { readProfile } from './profile-input.ts';

const faults = (json: unknown) => {
  const read = readProfile(json);
  return read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`);
};

test('a whole profile is read as it stands', () => {
  const read = readProfile(whole);
  expect(read).toMatchObject({
    ok: true,
    value: {
      asOf: '2026-11-21',
      person: {
        age: 34,
        function: 'onderwijsassistent-b',
        contracts: [{ from: '2019-08-01', to: null, workingTimeFactor: 0.6 }],
        diplomas: [{ level: 'mbo-4', field: 'onderwijsassistent' }],
        certificates: [],
        strengths: { expert: 0 },
        school: { reach: null },
      },
    },
  });
});

test.each(Object.keys(whole))('%s may not be missing', (key) => {
  const rest = Object.fromEntries(Object.entries(whole).filter(([other]) => other !== key));
  expect(faults(rest)).toEqual([`${key} missing`]);
});

describe('on either side of each bound', () => {
  test.each([
    ['age', 14, 13],
    ['age', 100, 101],
    ['workingTimeFactor', 0, -0.0001],
    ['workingTimeFactor', 1, 1.0001],
    ['yearsWorking', 0, -1],
    ['yearsWorking', 80, 80.5],
    ['yearsInEducation', 0, -0.1],
    ['yearsInEducation', 80, 81],
    ['ownHoursPerWeek', 0, -1],
    ['ownHoursPerWeek', 168, 169],
    ['studyLeaveHoursPerWeek', 0, -1],
    ['studyLeaveHoursPerWeek', 60, 61],
    ['budgetCents', 0, -1],
    ['budgetCents', 100_000_000, 100_000_001],
  ])('%s may be %d and not %d', (key, good, bad) => {
    expect(faults({ ...whole, [key]: good })).toEqual([]);
    expect(faults({ ...whole, [key]: bad })).toEqual([`${key} out-of-range`]);
  });

  test.each(['expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach'])('a wish: %s', (key) => {
    const wish = (value: unknown) => faults({ ...whole, wishes: { ...whole.wishes, [key]: value } });
    expect([wish(1), wish(5)]).toEqual([[], []]);
    for (const value of [0, 6]) expect(wish(value)).toEqual([`wishes.${key} out-of-range`]);
    for (const value of [2.5, '3', null]) expect(wish(value)).toEqual([`wishes.${key} wrong-kind`]);
  });

  test.each([
    ['asOf', '2000-01-01', '1999-12-31'],
    ['asOf', '2100-12-31', '2101-01-01'],
    ['employedFrom', '1930-01-01', '1929-12-31'],
    ['employedFrom', '2028-02-29', '2027-02-29'],
  ])('%s may be %s and not %s', (key, good, bad) => {
    expect(faults({ ...whole, [key]: good })).toEqual([]);
    expect(faults({ ...whole, [key]: bad })).toEqual([`${key} not-a-day`]);
  });
});

test.each([
  ['an unknown key', { ...whole, shoeSize: 39 }, ['shoeSize unknown']],
  ['two of them', { ...whole, a: 1, b: 2 }, ['a unknown', 'b unknown']],
  ['an unknown wish', { ...whole, wishes: { ...whole.wishes, sleep: 5 } }, ['wishes.sleep unknown']],
  [
    'an unknown word in a diploma',
    { ...whole, diplomas: [{ level: 'ad', field: '', year: 2020 }] },
    ['diplomas.0.year unknown'],
  ],
  ['a function of elsewhere', { ...whole, function: 'leraar' }, ['function not-in-list']],
  ['a wish in words', { ...whole, wantsQualification: 'maybe' }, ['wantsQualification not-in-list']],
  ['a level that is none', { ...whole, diplomas: [{ level: 'mbo' }] }, ['diplomas.0.level not-in-list']],
  ['a diploma without level', { ...whole, diplomas: [{ field: 'zorg' }] }, ['diplomas.0.level missing']],
  ['an Ad without field', { ...whole, diplomas: [{ level: 'ad' }] }, ['diplomas.0.field missing']],
  ['diplomas that are no list', { ...whole, diplomas: 'mbo-4' }, ['diplomas wrong-kind']],
  ['an age in words', { ...whole, age: '34' }, ['age wrong-kind']],
  ['half a year of age', { ...whole, age: 34.5 }, ['age wrong-kind']],
  ['a number that is none', { ...whole, ownHoursPerWeek: NaN }, ['ownHoursPerWeek wrong-kind']],
  ['no object at all', 'profile', ['. wrong-kind']],
  ['nothing', null, ['. wrong-kind']],
  ['a list', [whole], ['. wrong-kind']],
  ['a day as a number', { ...whole, asOf: 20261121 }, ['asOf wrong-kind']],
  ['a day with a time', { ...whole, asOf: '2026-11-21T00:00:00Z' }, ['asOf not-a-day']],
])('%s is refused by name', (_, json, expected) => {
  expect(faults(json)).toEqual(expected);
});

test.each(['none', 'vmbo', 'havo', 'vwo'])('general education has no field: %s', (level) => {
  expect(faults({ ...whole, diplomas: [{ level }] })).toEqual([]);
  expect(faults({ ...whole, diplomas: [{ level, field: '' }] })).toEqual([]);
});

/** Everything that may stand in an advice: no hole, no number that is none, no day that does not exist. */
function holes(value: unknown, path = ''): string[] {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => holes(inner, `${path}.${key}`));
}

/** All of them in `npm run proofs`. */
const profiles = process.env['PROOFS'] === '1' ? 100_000 : 20_000;

test(
  `${String(profiles)} profiles: each is answered whole, or refused with the name of what is wrong`,
  { timeout: 240_000 },
  () => {
    const national = readNational();
    let answered = 0;
    let refused = 0;
    for (let seed = 1; seed <= profiles; seed += 1) {
      const { json, wrong } = seed % 2 === 0 ? { json: anyProfile(seed), wrong: null } : spoiled(seed);
      const read = readProfile(json);
      if (wrong === null) {
        if (!read.ok) throw new Error(`seed ${String(seed)}: ${JSON.stringify(read.error)}`);
        const { person, asOf } = read.value;
        const advice = advise(national, person, asOf);
        if (advice.steps.length < 10 || advice.routes.length < 9)
          throw new Error(`seed ${String(seed)} is poor`);
        if (seed % 20 === 0 && holes(advice).length > 0)
          throw new Error(`seed ${String(seed)}: ${holes(advice).join()}`);
        answered += 1;
      } else {
        const named = read.ok ? [] : read.error.map(({ field }) => field);
        if (!named.includes(wrong)) throw new Error(`seed ${String(seed)}: ${wrong} not in ${named.join()}`);
        refused += 1;
      }
    }
    expect([answered, refused]).toEqual([profiles / 2, profiles / 2]);
  },
);
