import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { functionCodes } from './functions.ts';
import { isSameJob, jobKey, matchJobs, mergeJob } from './match-jobs.ts';
import type { PresentJob } from './present.ts';
import type { RowJob } from './row-job.ts';

const row = (change: Partial<RowJob> = {}): RowJob => ({
  schoolId: 'brug' as SchoolId,
  functionCode: 'onderwijsassistent-a',
  functionTitle: null,
  scale: 4,
  factor: 0.8,
  startsOn: isoDate('2020-08-01'),
  endsOn: null,
  ...change,
});
const job = (id: string, change: Partial<RowJob> = {}): PresentJob => ({
  id,
  personId: 'samira' as PersonId,
  personnelNumber: null,
  ...row(change),
});
const found = (rows: readonly RowJob[], jobs: readonly PresentJob[]) =>
  matchJobs(rows, jobs).map((one) => one?.id ?? null);
const day = isoDate;

describe('which employment a row is about', () => {
  test.each<[string, RowJob, PresentJob[], string | null]>([
    ['none when she has none', row(), [], null],
    ['none at another school', row({ schoolId: 'anker' as SchoolId }), [job('a')], null],
    ['the one that is the same', row(), [job('a')], 'a'],
    [
      'the one of that name, of two that began on one day',
      row({ functionTitle: 'Klassenassistent' }),
      [job('a'), job('b', { functionTitle: 'Klassenassistent' })],
      'b',
    ],
    [
      'the one of that function, of two that began on one day',
      row({ functionTitle: 'Nieuwe naam' }),
      [job('a', { functionCode: 'concierge' }), job('b', { functionTitle: 'Oude naam' })],
      'b',
    ],
    ['the one of that day, when the function changed', row({ functionCode: 'concierge' }), [job('a')], 'a'],
    [
      'the running one, when the first day was put right',
      row({ startsOn: day('2019-08-01') }),
      [job('a')],
      'a',
    ],
    [
      'the running one of that function',
      row({ startsOn: day('2021-01-01') }),
      [job('a', { functionCode: 'concierge' }), job('b')],
      'b',
    ],
    [
      'the one that ends on the day the row begins',
      row({ startsOn: day('2023-07-31') }),
      [job('a', { endsOn: day('2023-07-31') })],
      'a',
    ],
    [
      'none that ended the day before',
      row({ startsOn: day('2023-08-01') }),
      [job('a', { endsOn: day('2023-07-31') })],
      null,
    ],
  ])('%s', (_, one, jobs, expected) => {
    expect(found([one], jobs)).toEqual([expected]);
  });

  test('every employment answers to one row: the second is a new one', () => {
    const second = row({ functionCode: 'concierge', startsOn: day('2022-01-01') });
    expect(found([row(), second], [job('a')])).toEqual(['a', null]);
    expect(found([second, row()], [job('a')])).toEqual([null, 'a']);
  });

  test('the surer sign wins, whatever the order of the list', () => {
    const rows = [row({ startsOn: day('2021-08-01') }), row()];
    expect(found(rows, [job('a'), job('b', { startsOn: day('2021-08-01') })])).toEqual(['b', 'a']);
  });

  const some = fc
    .record({
      schoolId: fc.constantFrom('brug' as SchoolId, 'anker' as SchoolId),
      functionCode: fc.constantFrom(...functionCodes),
      startsOn: fc.constantFrom(day('2019-08-01'), day('2020-08-01'), day('2024-02-29')),
      endsOn: fc.constantFrom(null, day('2025-07-31')),
      functionTitle: fc.constantFrom(null, 'Eigen naam'),
    })
    .map(row);

  test('employments that were written and read again find themselves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: jobKey, maxLength: 6 }), (rows) => {
        const jobs = rows.map((one, index) => job(String(index), one));
        expect(found(rows, jobs)).toEqual(jobs.map(({ id }) => id));
        expect(found(rows, [...jobs].reverse())).toEqual(jobs.map(({ id }) => id));
      }),
    );
  });

  test('no employment is found twice, and none at another school', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), fc.array(some, { maxLength: 5 }), (rows, others) => {
        const jobs = others.map((one, index) => job(String(index), one));
        const matches = matchJobs(rows, jobs).map((match, index) => ({ match, asked: rows[index] }));
        const ids = matches.flatMap(({ match }) => match?.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { match, asked } of matches)
          if (match !== null) expect(match.schoolId).toBe(asked?.schoolId);
      }),
    );
  });
});

describe('the employment as the row tells it', () => {
  const was = { ...job('a'), personnelNumber: '100' };

  test.each<[string, Partial<RowJob>, string | null, Partial<PresentJob>]>([
    ['keeps its id, and its number when the row has none', {}, null, { id: 'a', personnelNumber: '100' }],
    ['takes a new number', {}, '200', { personnelNumber: '200' }],
    ['keeps its scale when the row leaves it open', { scale: null }, null, { scale: 4 }],
    [
      'takes the one scale of its new function',
      { scale: null, functionCode: 'onderwijsassistent-b' },
      null,
      { scale: 5 },
    ],
    [
      'has no scale when the new function has several',
      { scale: null, functionCode: 'administratief' },
      null,
      { scale: null },
    ],
    ['takes the scale that the row names', { scale: 6, functionCode: 'administratief' }, null, { scale: 6 }],
    ['opens again', { endsOn: null }, null, { endsOn: null }],
  ])('%s', (_, change, number, expected) => {
    expect(mergeJob({ ...was, endsOn: day('2027-07-31') }, row(change), number)).toMatchObject(expected);
  });
});

test.each<[string, Partial<PresentJob>, boolean]>([
  ['its number', { personnelNumber: '9' }, false],
  ['its function', { functionCode: 'concierge' }, false],
  ['its name', { functionTitle: 'Eigen naam' }, false],
  ['its scale', { scale: 5 }, false],
  ['its working time', { factor: 0.8001 }, false],
  ['its first day', { startsOn: day('2020-08-02') }, false],
  ['its last day', { endsOn: day('2027-07-31') }, false],
  ['nothing', {}, true],
])('an employment that differs in %s', (_, change, same) => {
  expect(isSameJob(job('a'), { ...job('a'), ...change })).toBe(same);
});
