import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { endingOf } from './withdrawal.ts';

const today = isoDate('2026-11-24');
const spell = (from: string, to: string | null = null) => ({
  validFrom: isoDate(from),
  validTo: to === null ? null : isoDate(to),
});

describe('withdrawing a version', () => {
  test.each([
    ['that holds, from today', spell('2020-01-01'), '2026-11-24', { act: 'end', to: '2026-11-23' }],
    ['that holds, from later', spell('2020-01-01'), '2027-08-01', { act: 'end', to: '2027-07-31' }],
    [
      'on its own last day',
      spell('2020-01-01', '2026-12-31'),
      '2026-12-31',
      { act: 'end', to: '2026-12-30' },
    ],
    ['to come, before it begins', spell('2027-01-01'), '2026-11-24', { act: 'remove' }],
    ['to come, on its first day', spell('2027-01-01'), '2027-01-01', { act: 'remove' }],
    ['to come, after it began', spell('2027-01-01'), '2027-01-02', { act: 'end', to: '2027-01-01' }],
  ])('%s', (_, version, from, ending) => {
    expect(endingOf(version, isoDate(from), today)).toEqual({ ok: true, value: ending });
  });

  test.each([
    [
      'that has ended',
      spell('2020-01-01', '2026-11-23'),
      '2026-11-24',
      { kind: 'refused', code: 'has-ended' },
    ],
    ['from yesterday', spell('2020-01-01'), '2026-11-23', { fields: { from: [{ code: 'in-the-past' }] } }],
    [
      'after its end',
      spell('2020-01-01', '2026-12-31'),
      '2027-01-01',
      { fields: { from: [{ code: 'ends-before-that' }] } },
    ],
    [
      'on the day it begins',
      spell('2026-11-24'),
      '2026-11-24',
      { fields: { from: [{ code: 'begins-today' }] } },
    ],
  ])('%s cannot be', (_, version, from, error) => {
    expect(endingOf(version, isoDate(from), today)).toMatchObject({ ok: false, error });
  });
});
