import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { closeGrants, forever, grantKey, outgrownGrants } from './close-grants.ts';
import type { PresentGrant, PresentJob } from './present.ts';

const today = isoDate('2026-11-24');
const samira = 'samira' as PersonId;
const brug = 'brug' as SchoolId;
const anker = 'anker' as SchoolId;

const job = (change: Partial<PresentJob> = {}): PresentJob => ({
  id: 'job',
  personId: samira,
  schoolId: brug,
  personnelNumber: '100',
  functionCode: 'onderwijsassistent-a',
  functionTitle: null,
  scale: 4,
  factor: 0.8,
  startsOn: isoDate('2020-08-01'),
  endsOn: null,
  ...change,
});
const grant = (change: Partial<PresentGrant> = {}): PresentGrant => ({
  id: 'grant',
  personId: samira,
  role: 'support-staff',
  schoolId: brug,
  validFrom: isoDate('2020-08-01'),
  validTo: null,
  ...change,
});
const last = isoDate('2026-12-31');
const end = { jobId: 'job', personId: samira, schoolId: brug, endsOn: last };
const unwanted = (): string => '';

describe('an employment ends', () => {
  const after = (
    grants: readonly PresentGrant[],
    jobs: readonly PresentJob[] = [job({ endsOn: last })],
    wanted: (one: PresentGrant) => string = unwanted,
  ) => closeGrants([end], jobs, grants, wanted);

  test.each<[string, PresentGrant, PresentJob[], string | null]>([
    ['her only one: her role ends that day', grant(), [], '2026-12-31'],
    ['her only one: a role elsewhere ends too', grant({ schoolId: anker }), [], '2026-12-31'],
    [
      'her only one: a role for everyone ends too',
      grant({ role: 'coach', schoolId: null }),
      [],
      '2026-12-31',
    ],
    [
      'she works on elsewhere: the role here ends',
      grant(),
      [job({ id: 'b', schoolId: anker })],
      '2026-12-31',
    ],
    [
      'she works on elsewhere: the role there stays',
      grant({ schoolId: anker }),
      [job({ id: 'b', schoolId: anker })],
      null,
    ],
    [
      'she works on elsewhere: a role for everyone stays',
      grant({ role: 'coach', schoolId: null }),
      [job({ id: 'b', schoolId: anker })],
      null,
    ],
    ['she works on here in another job: it stays', grant(), [job({ id: 'b' })], null],
    [
      'the other job here ends on the same day: it goes',
      grant(),
      [job({ id: 'b', endsOn: last })],
      '2026-12-31',
    ],
    [
      'the other job here ends a day later: it stays',
      grant(),
      [job({ id: 'b', endsOn: isoDate('2027-01-01') })],
      null,
    ],
    ['it ends on that very day already', grant({ validTo: last }), [], null],
    ['it ends earlier already', grant({ validTo: isoDate('2026-12-30') }), [], null],
    ['it would have ended later', grant({ validTo: isoDate('2027-01-01') }), [], '2026-12-31'],
    ['it begins on the last day: one day is left', grant({ validFrom: last }), [], '2026-12-31'],
    ['it is somebody else’s', grant({ personId: 'peter' as PersonId }), [], null],
  ])('%s', (_, one, others, validTo) => {
    const { close, drop } = after([one], [job({ endsOn: last }), ...others]);
    expect(close.map((each) => each.validTo)).toEqual(validTo === null ? [] : [validTo]);
    expect(drop).toEqual([]);
  });

  test('a role that would begin after that day never begins', () => {
    const late = grant({ id: 'late', validFrom: isoDate('2027-01-01') });
    expect(after([late])).toEqual({ close: [], drop: ['late'] });
  });

  test.each([
    ['longer', '2027-07-31', ['2027-07-31']],
    ['shorter', '2026-12-01', ['2026-12-31']],
    ['without an end', forever, []],
  ])('a list that gives the role %s is followed', (_, until, expected) => {
    expect(after([grant()], undefined, () => until).close.map(({ validTo }) => validTo)).toEqual(expected);
  });

  test('of two that end, the earliest that takes the role along counts, with its job', () => {
    const ends = [end, { ...end, jobId: 'first', endsOn: isoDate('2026-12-01') }];
    const jobs = [job({ endsOn: last }), job({ id: 'first', endsOn: isoDate('2026-12-01') })];
    const { close } = closeGrants(ends, jobs, [grant()], unwanted);
    expect(close).toEqual([{ id: 'grant', validTo: last, jobId: 'job' }]);
  });

  test('nothing ends, nothing is asked', () => {
    expect(closeGrants([], [], [grant()], unwanted)).toEqual({ close: [], drop: [] });
  });

  test('whoever keeps no employment keeps no role after the last of them', () => {
    const span = fc.integer({ min: -300, max: 300 }).map((days) => addDays(today, days));
    const school = fc.constantFrom(brug, anker);
    const ended = fc
      .array(fc.record({ schoolId: school, endsOn: span }), { minLength: 1, maxLength: 4 })
      .map((all) => all.map((one, index) => job({ ...one, id: String(index) })));
    const grants = fc.array(
      fc
        .record({ schoolId: fc.constantFrom(brug, anker, null), validFrom: span })
        .map((one) => grant({ ...one, id: `${one.validFrom}${one.schoolId ?? ''}` })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(ended, grants, (jobs, all) => {
        const ends = jobs.map(({ id, schoolId, endsOn }) => ({
          jobId: id,
          personId: samira,
          schoolId,
          endsOn: endsOn ?? today,
        }));
        const latest =
          ends
            .map(({ endsOn }) => endsOn)
            .sort()
            .at(-1) ?? today;
        const { close, drop } = closeGrants(ends, jobs, all, unwanted);
        const until = new Map(close.map(({ id, validTo }) => [id, validTo]));
        for (const { id } of all)
          expect(drop.includes(id) || (until.get(id) ?? forever) <= latest).toBe(true);
      }),
    );
  });
});

describe('a function changes', () => {
  const was = job();
  const now = job({ functionCode: 'leraar' });
  const after = (
    grants: readonly PresentGrant[],
    { jobs = [now], wanted = unwanted, change = { was, now } } = {},
  ) => outgrownGrants([change], jobs, grants, wanted, today);

  test('the role that came with it ends as of yesterday', () => {
    expect(after([grant()])).toEqual({
      close: [{ id: 'grant', validTo: '2026-11-23', jobId: null }],
      drop: [],
    });
  });

  test.each<[string, PresentGrant]>([
    ['another role', grant({ role: 'coach' })],
    ['the role at another school', grant({ schoolId: anker })],
    ['the role of somebody else', grant({ personId: 'peter' as PersonId })],
    ['what ended before', grant({ validTo: isoDate('2026-11-23') })],
  ])('%s stays as it is', (_, one) => {
    expect(after([one])).toEqual({ close: [], drop: [] });
  });

  test('what began today never was', () => {
    expect(after([grant({ validFrom: today })])).toEqual({ close: [], drop: ['grant'] });
    expect(after([grant({ validFrom: addDays(today, -1) })]).close).toHaveLength(1);
  });

  test.each<[string, PresentJob, number]>([
    ['another job at the school that brings it', job({ id: 'b' }), 0],
    ['one that ends today', job({ id: 'b', endsOn: today }), 0],
    ['one that ended yesterday', job({ id: 'b', endsOn: addDays(today, -1) }), 1],
    ['one at another school', job({ id: 'b', schoolId: anker }), 1],
    ['one that brings another role', job({ id: 'b', functionCode: 'leraar' }), 1],
    ['one of somebody else', job({ id: 'b', personId: 'peter' as PersonId }), 1],
  ])('beside it %s: %#', (_, other, closed) => {
    expect(after([grant()], { jobs: [now, other] }).close).toHaveLength(closed);
  });

  test.each([
    ['today', '2026-11-24', 0],
    ['yesterday', '2026-11-23', 1],
  ])('a list that gives the role until %s', (_, until, closed) => {
    expect(after([grant()], { wanted: () => until }).close).toHaveLength(closed);
  });

  test.each([
    ['to one with the same role', 'concierge', was],
    ['from one that brought none', 'leraar', job({ functionCode: 'bestuurder' })],
  ])('%s ends nothing', (_, functionCode, before) => {
    const change = { was: before, now: job({ functionCode }) };
    expect(after([grant()], { change })).toEqual({ close: [], drop: [] });
  });
});

test('a role is one at its place: the organisation is another place than any school', () => {
  const keys = [grant(), grant({ schoolId: anker }), grant({ schoolId: null }), grant({ role: 'coach' })];
  expect(new Set(keys.map((one) => grantKey(samira, one))).size).toBe(4);
  expect(grantKey(samira, grant({ id: 'other', validTo: today }))).toBe(grantKey(samira, grant()));
});
