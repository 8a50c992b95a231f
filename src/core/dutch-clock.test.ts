import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDutchClock, onDutchClock } from './dutch-clock.ts';

test.each([
  ['winter', '2026-11-24T09:30', '2026-11-24T08:30:00.000Z'],
  ['summer', '2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
  ['just after midnight', '2026-11-24T00:15', '2026-11-23T23:15:00.000Z'],
  ['the hour that spring skips', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
  ['the hour that autumn repeats', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
])('%s', (_, text, moment) => {
  expect(fromDutchClock(text)?.toISOString()).toBe(moment);
});

test.each([
  '',
  '2026-11-24',
  '2026-02-30T10:00',
  '2026-11-24T25:00',
  '24-11-2026 9:30',
  '2026-11-24T09:30:00',
])('«%s» is no time', (text) => {
  expect(fromDutchClock(text)).toBeNull();
});

test('what the clock shows leads back to the same minute', () => {
  const repeated = (moment: Date) => /-10-(2[5-9]|3[01])T02:/.test(onDutchClock(moment));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 525_600 }), (minutes) => {
      const moment = new Date(Date.UTC(2020, 0, 1) + minutes * 60_000);
      fc.pre(!repeated(moment));
      expect(fromDutchClock(onDutchClock(moment))).toEqual(moment);
    }),
  );
});
