import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { forever } from './close-grants.ts';
import { missingGrants, wantedUntil } from './grant-keeper.ts';
import type { Wanted } from './grant-keeper.ts';
import type { PresentGrant } from './present.ts';

const today = isoDate('2026-11-24');
const samira = 'samira' as PersonId;
const brug = 'brug' as SchoolId;
const role = { role: 'support-staff', schoolId: brug } as const;

const wanted = (startsOn: string, endsOn: string | null = null, change: Partial<Wanted> = {}): Wanted => ({
  personId: samira,
  role,
  job: { startsOn: isoDate(startsOn), endsOn: endsOn === null ? null : isoDate(endsOn) },
  ...change,
});
const held = (
  validFrom: string,
  validTo: string | null = null,
  change: Partial<PresentGrant> = {},
): PresentGrant => ({
  id: `${validFrom}…`,
  personId: samira,
  ...role,
  validFrom: isoDate(validFrom),
  validTo: validTo === null ? null : isoDate(validTo),
  ...change,
});
const added = (wishes: readonly Wanted[], grants: readonly PresentGrant[] = []): string[] =>
  missingGrants(wishes, grants, today, () => 'new').map(
    ({ validFrom, validTo }) => `${validFrom}…${validTo ?? ''}`,
  );

describe('a role that a list gives is added', () => {
  test.each<[string, Wanted, PresentGrant[], string[]]>([
    ['from the first day of the employment', wanted('2020-08-01'), [], ['2020-08-01…']],
    ['until its last day', wanted('2020-08-01', '2027-07-31'), [], ['2020-08-01…2027-07-31']],
    ['when its last day is today', wanted('2020-08-01', '2026-11-24'), [], ['2020-08-01…2026-11-24']],
    ['not when it ended yesterday', wanted('2020-08-01', '2026-11-23'), [], []],
    [
      'from today when no employment brings it',
      wanted('2020-08-01', null, { job: null }),
      [],
      ['2026-11-24…'],
    ],
    ['ahead, for who begins next year', wanted('2027-08-01'), [], ['2027-08-01…']],
    ['on a leap day too', wanted('2024-02-29', '2028-02-29'), [], ['2024-02-29…2028-02-29']],
    ['not when it is held already', wanted('2020-08-01'), [held('2020-08-01')], []],
    ['not when it is held longer', wanted('2020-08-01', '2027-07-31'), [held('2020-08-01')], []],
    [
      'from today when what is held ends too early',
      wanted('2020-08-01'),
      [held('2020-08-01', '2027-07-31')],
      ['2026-11-24…'],
    ],
    [
      'from today when it ended by mistake, and goes on',
      wanted('2020-08-01'),
      [held('2020-08-01', '2026-11-23')],
      ['2026-11-24…'],
    ],
    [
      'from the first day when what was held ended before it',
      wanted('2026-08-01'),
      [held('2018-08-01', '2022-07-31')],
      ['2026-08-01…'],
    ],
    [
      'not when two that follow each other hold it',
      wanted('2020-08-01'),
      [held('2027-01-01'), held('2020-08-01', '2026-12-31')],
      [],
    ],
    [
      'when a gap lies between the two',
      wanted('2020-08-01'),
      [held('2027-01-02'), held('2020-08-01', '2026-12-31')],
      ['2026-11-24…'],
    ],
    [
      'at once when it would begin only next year: the first day was put right',
      wanted('2026-08-01'),
      [held('2027-08-01')],
      ['2026-08-01…'],
    ],
    [
      'from the new first day when that moves to an earlier one that is still to come',
      wanted('2027-02-01'),
      [held('2027-08-01')],
      ['2027-02-01…'],
    ],
  ])('%s', (_, wish, grants, expected) => {
    expect(added([wish], grants)).toEqual(expected);
  });

  test.each<[string, Partial<PresentGrant>]>([
    ['another role', { role: 'teacher' }],
    ['another school', { schoolId: 'anker' as SchoolId }],
    ['the whole organisation', { schoolId: null }],
    ['somebody else', { personId: 'peter' as PersonId }],
  ])('whatever is held for %s', (_, change) => {
    expect(added([wanted('2020-08-01')], [held('2020-08-01', null, change)])).toEqual(['2020-08-01…']);
  });

  test('once, when two employments bring it', () => {
    expect(added([wanted('2020-08-01'), wanted('2021-08-01', '2027-07-31')])).toEqual(['2020-08-01…']);
    expect(added([wanted('2020-08-01', '2027-07-31'), wanted('2021-08-01')])).toEqual([
      '2020-08-01…2027-07-31',
      '2026-11-24…',
    ]);
  });
});

describe('whatever is held and wanted', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
  const span = fc
    .tuple(day, fc.option(fc.nat(500), { nil: null }))
    .map(([from, length]) => [from, length === null ? null : addDays(from, length)] as const);
  const situation = fc.record({
    wishes: fc.array(
      span.map(([from, to]) => wanted(from, to)),
      { minLength: 1, maxLength: 3 },
    ),
    grants: fc.array(
      span.map(([from, to]) => held(from, to)),
      { maxLength: 4 },
    ),
  });
  const holds = (grants: readonly PresentGrant[], on: IsoDate): boolean =>
    grants.some(({ validFrom, validTo }) => validFrom <= on && on <= (validTo ?? forever));

  test('from today on she holds the role on every day of every employment that brings it', () => {
    fc.assert(
      fc.property(situation, fc.nat(900), ({ wishes, grants }, ahead) => {
        const after = [...grants, ...missingGrants(wishes, grants, today, () => 'new')];
        const on = addDays(today, ahead);
        const due = wishes.some(({ job }) => job && job.startsOn <= on && on <= (job.endsOn ?? forever));
        if (due) expect(holds(after, on)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('the same once more adds nothing', () => {
    fc.assert(
      fc.property(situation, ({ wishes, grants }) => {
        const first = missingGrants(wishes, grants, today, () => 'new');
        expect(missingGrants(wishes, [...grants, ...first], today, () => 'new')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing lasts longer than the employment that brings it', () => {
    fc.assert(
      fc.property(situation, ({ wishes, grants }) => {
        const ends = new Set(wishes.map(({ job }) => job?.endsOn ?? null));
        for (const grant of missingGrants(wishes, grants, today, () => 'new')) {
          expect(ends).toContain(grant.validTo);
          expect(grant.validFrom <= (grant.validTo ?? forever)).toBe(true);
        }
      }),
    );
  });
});

describe('until when a list gives a role', () => {
  test.each<[string, Wanted[], string]>([
    ['nothing of it: not at all', [], ''],
    ['one employment', [wanted('2020-08-01', '2027-07-31')], '2027-07-31'],
    ['an open one', [wanted('2020-08-01')], forever],
    [
      'the latest of several',
      [wanted('2020-08-01', '2027-07-31'), wanted('2021-08-01', '2026-12-31')],
      '2027-07-31',
    ],
    ['without an employment', [wanted('2020-08-01', null, { job: null })], forever],
    ['somebody else’s', [wanted('2020-08-01', null, { personId: 'peter' as PersonId })], ''],
    [
      'at another school',
      [wanted('2020-08-01', null, { role: { ...role, schoolId: 'anker' as SchoolId } })],
      '',
    ],
  ])('%s', (_, wishes, until) => {
    expect(wantedUntil(wishes)(held('2020-08-01'))).toBe(until);
  });
});
