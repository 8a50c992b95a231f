import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from './date.ts';
import type { IsoDate } from './date.ts';
import { hasLeft, leavesSoon, standingOn } from './employment.ts';
import type { Standing, Stretch } from './employment.ts';

const stretch = (startsOn: string, endsOn: string | null): Stretch => ({
  startsOn: isoDate(startsOn),
  endsOn: endsOn === null ? null : isoDate(endsOn),
});
const first = stretch('2020-08-01', '2026-11-27');
const next = stretch('2026-12-07', '2027-07-31');

describe('does she work here', () => {
  test.each<[string, readonly Stretch[], string, Standing]>([
    ['on a day of an open contract', [stretch('2020-08-01', null)], '2026-11-28', 'works'],
    ['on the first day', [next], '2026-12-07', 'works'],
    ['on the last day', [first], '2026-11-27', 'works'],
    ['the day after the last', [first], '2026-11-28', 'left'],
    ['between two contracts', [first, next], '2026-11-28', 'returns'],
    ['in a weekend between Friday and Monday', [first, stretch('2026-11-30', null)], '2026-11-29', 'returns'],
    ['when the next one began', [first, next], '2026-12-07', 'works'],
    ['when the next one is over too', [first, next], '2027-08-01', 'left'],
    [
      'when two run beside each other and one ended',
      [first, stretch('2024-01-01', null)],
      '2026-12-01',
      'works',
    ],
    ['before the first one', [next], '2026-12-01', 'returns'],
    ['without any', [], '2026-12-01', 'never'],
  ])('%s', (_, stretches, day, standing) => {
    expect(standingOn(stretches, isoDate(day))).toBe(standing);
  });

  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(isoDate('2026-11-01'), n));
  const stretches = fc.array(
    fc.tuple(day, fc.option(fc.integer({ min: 0, max: 20 }))).map(([startsOn, length]): Stretch => ({
      startsOn,
      endsOn: length === null ? null : addDays(startsOn, length),
    })),
    { maxLength: 4 },
  );

  test('the order of contracts does not matter, and one more never makes somebody leave', () => {
    fc.assert(
      fc.property(stretches, stretches, day, (some, more, on) => {
        expect(standingOn([...some].reverse(), on)).toBe(standingOn(some, on));
        if (standingOn(some, on) !== 'left' && some.length > 0)
          expect(standingOn([...some, ...more], on)).not.toBe('left');
      }),
    );
  });

  test('who left stays away until another contract is written', () => {
    fc.assert(
      fc.property(stretches, day, fc.integer({ min: 0, max: 400 }), (some, on, later) => {
        if (standingOn(some, on) === 'left') expect(standingOn(some, addDays(on, later))).toBe('left');
      }),
    );
  });

  test('who comes back works on the day on which she comes back', () => {
    fc.assert(
      fc.property(stretches, day, (some, on) => {
        if (standingOn(some, on) !== 'returns') return;
        const begin = some
          .map(({ startsOn }) => startsOn)
          .filter((startsOn) => startsOn > on)
          .reduce<IsoDate>((a, b) => (a < b ? a : b), addDays(on, 400));
        expect(standingOn(some, begin)).toBe('works');
      }),
    );
  });
});

test('only who left has nothing more to come', () => {
  expect((['works', 'returns', 'left', 'never'] as const).filter(hasLeft)).toEqual(['left']);
});

test.each([
  [null, false],
  ['2026-11-27', false],
  ['2026-11-28', true],
  ['2026-12-28', true],
  ['2026-12-29', false],
])('with %s as her last day, on 28 November: %s', (lastDay, expected) => {
  expect(leavesSoon(lastDay === null ? null : isoDate(lastDay), isoDate('2026-11-28'))).toBe(expected);
});
