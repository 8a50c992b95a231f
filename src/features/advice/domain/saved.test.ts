import fc from 'fast-check';
import { expect, test } from 'vitest';
import { savedBalance } from './saved.ts';

test.each([
  ['nothing saved', [], 2026, 3, { carried: 0, toTalkAbout: 0 }],
  [
    'of this year itself',
    [{ startYear: 2026, minutes: 600, used: 0 }],
    2026,
    3,
    { carried: 0, toTalkAbout: 0 },
  ],
  ['of last year', [{ startYear: 2025, minutes: 600, used: 0 }], 2026, 3, { carried: 600, toTalkAbout: 0 }],
  ['partly used', [{ startYear: 2025, minutes: 600, used: 450 }], 2026, 3, { carried: 150, toTalkAbout: 0 }],
  [
    'used more than there was',
    [{ startYear: 2025, minutes: 60, used: 90 }],
    2026,
    3,
    { carried: 0, toTalkAbout: 0 },
  ],
  [
    'in the last year of the term',
    [{ startYear: 2023, minutes: 600, used: 0 }],
    2026,
    3,
    { carried: 600, toTalkAbout: 0 },
  ],
  [
    'after the term: a talk, not a loss',
    [{ startYear: 2022, minutes: 600, used: 0 }],
    2026,
    3,
    { carried: 0, toTalkAbout: 600 },
  ],
  [
    'older people: five years',
    [{ startYear: 2021, minutes: 900, used: 0 }],
    2026,
    5,
    { carried: 900, toTalkAbout: 0 },
  ],
  [
    'older people: six years',
    [{ startYear: 2020, minutes: 900, used: 0 }],
    2026,
    5,
    { carried: 0, toTalkAbout: 900 },
  ],
])('%s', (_, saved, year, years, balance) => {
  expect(savedBalance(saved, year, years)).toEqual(balance);
});

const some = fc.array(
  fc.record({
    startYear: fc.integer({ min: 2015, max: 2025 }),
    minutes: fc.integer({ min: 0, max: 8000 }),
    used: fc.integer({ min: 0, max: 8000 }),
  }),
);

test('a longer term carries more, and nothing gets lost or made', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 6 }), (saved, years) => {
      const short = savedBalance(saved, 2026, years);
      const long = savedBalance(saved, 2026, years + 1);
      expect(long.carried).toBeGreaterThanOrEqual(short.carried);
      const left = saved.reduce((sum, { minutes, used }) => sum + Math.max(0, minutes - used), 0);
      expect(short.carried + short.toTalkAbout).toBe(left);
      expect(savedBalance(saved.toReversed(), 2026, years)).toEqual(short);
    }),
  );
});
