import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import { absenceFault, longestAbsenceDays } from './absence.ts';

const today = isoDate('2026-11-24');

describe('a time away', () => {
  test.each([
    ['one day, today', 0, 0, null],
    ['from next week on', 7, 21, null],
    ['that began a week ago and still runs', -7, 3, null],
    ['of a year', 0, longestAbsenceDays, null],
    ['that ends before it begins', 5, 4, 'before-start'],
    ['that is over', -7, -1, 'in-the-past'],
    ['of more than a year', 0, longestAbsenceDays + 1, 'period-too-long'],
  ])('%s', (_, from, to, code) => {
    const fault = absenceFault({ fromOn: addDays(today, from), toOn: addDays(today, to) }, today);
    expect(fault?.code ?? null).toBe(code);
  });
});
