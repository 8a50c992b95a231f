import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { FundingScheme } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { closingOn, nextWindow, routesFor } from './closing.ts';

const national = readNational();
const today = isoDate('2026-11-24');
const window = (opensOn: string, closesOn: string) => ({
  opensOn: isoDate(opensOn),
  closesOn: isoDate(closesOn),
});
const scheme = (over: Partial<FundingScheme> = {}): FundingScheme => ({
  code: 'sool',
  name: { nl: 'Subsidie', en: 'Subsidy' },
  who: 'board',
  amountRule: null,
  amountCents: null,
  per: 'year',
  maxYears: null,
  kind: 'employer',
  conditions: { nl: '', en: '' },
  fullTimeFrom: null,
  forms: [],
  noTraineeYears: null,
  incomeLimitCents: null,
  windowsKnownUntil: null,
  functions: [],
  teachersOnly: false,
  ageLimit: null,
  ageLimitKnownUntil: null,
  windows: [],
  validFrom: isoDate('2020-01-01'),
  validTo: null,
  knownUntil: null,
  source: 'https://example.nl',
  checkedOn: isoDate('2026-11-01'),
  certainty: 'confirmed',
  ...over,
});
const found = (...schemes: FundingScheme[]) =>
  closingOn(schemes, today).map(({ opensOn, closesOn, daysLeft }) => [opensOn, closesOn, daysLeft]);

describe('what closes', () => {
  test.each<[string, Partial<FundingScheme>, unknown[]]>([
    ['open today', { windows: [window('2026-10-01', '2026-12-15')] }, [[null, '2026-12-15', 21]]],
    ['on its last day', { windows: [window('2026-10-01', '2026-11-24')] }, [[null, '2026-11-24', 0]]],
    ['closed yesterday', { windows: [window('2026-10-01', '2026-11-23')] }, []],
    ['on its first day', { windows: [window('2026-11-24', '2026-12-01')] }, [[null, '2026-12-01', 7]]],
    ['opens tomorrow', { windows: [window('2026-11-25', '2026-12-01')] }, [['2026-11-25', '2026-12-01', 7]]],
    [
      'opens after 183 days',
      { windows: [window('2027-05-26', '2027-10-15')] },
      [['2027-05-26', '2027-10-15', 325]],
    ],
    ['opens after 184 days', { windows: [window('2027-05-27', '2027-10-15')] }, []],
    [
      'two windows in reach',
      { windows: [window('2026-10-01', '2026-12-01'), window('2027-01-01', '2027-02-01')] },
      [
        [null, '2026-12-01', 7],
        ['2027-01-01', '2027-02-01', 69],
      ],
    ],
    ['no window and no end', {}, []],
    [
      'no window and an end within half a year',
      { validTo: isoDate('2027-01-31') },
      [[null, '2027-01-31', 68]],
    ],
    ['no window and an end far away', { validTo: isoDate('2028-07-31') }, []],
    [
      'ends before its window does',
      { windows: [window('2026-10-01', '2027-03-01')], validTo: isoDate('2026-12-31') },
      [[null, '2026-12-31', 37]],
    ],
    [
      'nothing is known of today',
      { windows: [window('2026-10-01', '2026-12-15')], knownUntil: isoDate('2026-11-01') },
      [],
    ],
    [
      'nothing is known of the day on which it would open',
      { windows: [window('2027-01-01', '2027-02-01')], knownUntil: isoDate('2026-12-31') },
      [],
    ],
    [
      'a later version that begins before the window does',
      { windows: [window('2027-01-01', '2027-02-01')], validFrom: isoDate('2027-01-01') },
      [['2027-01-01', '2027-02-01', 69]],
    ],
  ])('%s', (_, over, expected) => {
    expect(found(scheme(over))).toEqual(expected);
  });

  test('first to close first', () => {
    const late = scheme({ code: 'a', windows: [window('2026-01-01', '2027-01-15')] });
    const soon = scheme({ code: 'b', windows: [window('2026-01-01', '2026-12-15')] });
    expect(closingOn([late, soon], today).map(({ scheme: { code } }) => code)).toEqual(['b', 'a']);
  });

  test('whatever the day: what is listed is not over, and opens within half a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 1500 }), (days) => {
        const day = addDays(today, days);
        for (const { opensOn, closesOn, daysLeft } of closingOn(national.funding, day)) {
          expect(closesOn >= day).toBe(true);
          expect(daysLeft).toBeGreaterThanOrEqual(0);
          expect(opensOn === null || (day < opensOn && opensOn <= addDays(day, 183))).toBe(true);
        }
      }),
    );
  });

  test('a subsidy whose next round nobody knows does not close', () => {
    const closing = (day: string) =>
      closingOn(national.funding, isoDate(day)).map(({ scheme: { code } }) => code);
    expect(closing('2026-11-24')).not.toContain('sool');
    expect(closing('2025-09-01')).toEqual(expect.arrayContaining(['sool', 'zij-instroom']));
  });

  test('a round that lies where it lay in earlier years is told as expected', () => {
    const [first] = closingOn(national.funding, isoDate('2026-11-30'));
    expect(first).toMatchObject({
      scheme: { code: 'lerarenbeurs' },
      opensOn: '2027-02-01',
      isExpected: true,
    });
    expect(nextWindow(first?.scheme ?? { windows: [] }, isoDate('2027-02-01'))).toBeNull();
  });

  test('routes are those of that day that it can pay for', () => {
    expect(routesFor({ code: 'zij-instroom' }, national.routes, today).map(({ code }) => code)).toEqual([
      'zij-instroom',
    ]);
    expect(routesFor({ code: 'zij-instroom' }, national.routes, isoDate('2000-01-01'))).toEqual([]);
  });
});
