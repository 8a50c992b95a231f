import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  covers,
  dayInNetherlands,
  daysBetween,
  isWithinReach,
  isoDate,
  parseIsoDate,
  schoolYearOf,
} from './date.ts';
import { isUuid } from './id.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)));

describe('a day that can be meant', () => {
  const today = isoDate('2026-11-24');
  test.each([
    ['1949-12-31', false],
    ['1950-01-01', true],
    ['0202-05-01', false],
    ['2046-11-24', true],
    ['2046-11-25', false],
    ['9999-12-31', false],
  ])('%s: %s', (day, is) => {
    expect(isWithinReach(isoDate(day), today)).toBe(is);
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-24', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['26-11-24', false],
    ['2026-1-2', false],
    ['2026-11-24T10:00', false],
    [' 2026-11-24', false],
    ['0001-01-01', true],
    ['0000-01-01', false],
    ['9999-12-31', true],
    ['', false],
  ])('«%s» is one: %s', (text, is) => {
    expect(parseIsoDate(text)).toBe(is ? text : null);
    if (is) expect(isoDate(text)).toBe(text);
    else expect(() => isoDate(text)).toThrow(RangeError);
  });

  test('there and back again is the same day, and the number of days between is the number added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        expect(addDays(to, -days)).toBe(from);
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });

  test('compares as text in the order of the calendar', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});

describe('today by the Dutch clock', () => {
  test.each([
    ['winter, just before midnight', '2026-11-24T22:59:59Z', '2026-11-24'],
    ['winter, midnight', '2026-11-24T23:00:00Z', '2026-11-25'],
    ['summer, midnight', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['the night the clock goes forward', '2026-03-29T00:30:00Z', '2026-03-29'],
    ['the night the clock goes back', '2026-10-25T22:59:00Z', '2026-10-25'],
    ['new year', '2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s', (_, moment, expected) => {
    expect(dayInNetherlands(new Date(moment))).toBe(expected);
  });
});

describe('the school year', () => {
  test.each([
    ['2026-07-31', 2025],
    ['2026-08-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
  ])('%s lies in that of %d', (text, startYear) => {
    expect(schoolYearOf(isoDate(text)).startYear).toBe(startYear);
  });

  test('every day lies in exactly one, and they follow each other without a gap', () => {
    fc.assert(
      fc.property(day, (one) => {
        const year = schoolYearOf(one);
        expect(covers(year, one)).toBe(true);
        expect(schoolYearOf(addDays(year.to, 1)).from).toBe(addDays(year.to, 1));
        expect(daysBetween(year.from, year.to)).toBeGreaterThanOrEqual(364);
      }),
    );
  });
});

describe('a period', () => {
  const from = isoDate('2026-11-24');
  test.each([
    ['the day before', null, '2026-11-23', false],
    ['its first day', null, '2026-11-24', true],
    ['any day after, while it is open', null, '2040-01-01', true],
    ['its last day', '2026-12-01', '2026-12-01', true],
    ['the day after that', '2026-12-01', '2026-12-02', false],
  ])('%s', (_, to, at, expected) => {
    expect(covers({ from, to: to === null ? null : isoDate(to) }, isoDate(at))).toBe(expected);
  });
});

describe('the same day of a later month', () => {
  const someDay = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(isoDate('2015-01-01'), days));

  test.each([
    ['2025-02-21', 21, '2026-11-21'],
    ['2025-05-31', 21, '2027-02-28'],
    ['2026-05-31', 21, '2028-02-29'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-06-30', 0, '2026-06-30'],
  ])('%s and %d months: %s', (from, months, until) => {
    expect(addMonths(isoDate(from), months)).toBe(until);
  });

  test('later is never earlier, in months of 28 to 31 days', () => {
    fc.assert(
      fc.property(someDay, fc.nat(400), fc.nat(60), (from, later, months) => {
        const first = addMonths(from, months);
        expect(addMonths(addDays(from, later), months) >= first).toBe(true);
        const days = daysBetween(from, first);
        expect(days).toBeGreaterThanOrEqual(months * 30 - 3);
        expect(days).toBeLessThanOrEqual(months * 31);
      }),
    );
  });
});

test.each([
  ['01890a5d-ac96-774b-bcce-b302099a8057', true],
  ['01890A5D-AC96-774B-BCCE-B302099A8057', false],
  ['01890a5d-ac96-774b-bcce-b302099a805', false],
  ['{01890a5d-ac96-774b-bcce-b302099a8057}', false],
  ['', false],
])('«%s» has the form of an id: %s', (text, expected) => {
  expect(isUuid(text)).toBe(expected);
});
