import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { exceedsLimit, limitOn } from './limit.ts';

const today = isoDate('2026-11-24');

describe('what exceeds the rule', () => {
  const rules = readNational().rules;
  const money = limitOn(rules, 'money', today);
  test.each([
    ['exactly the right of 0.8', 0.8, 0, 40_000, false],
    ['one cent more', 0.8, 0, 40_001, true],
    ['two smaller amounts that are too much together', 1, 30_000, 20_001, true],
    ['two smaller amounts within it', 1, 30_000, 20_000, false],
    ['two jobs are never more than full time', 1.4, 0, 50_001, true],
    ['no job, no right', 0, 0, 1, true],
  ])('%s', (_, factor, before, asked, exceeds) => {
    expect(exceedsLimit(money, factor, before, asked)).toBe(exceeds);
  });

  test('is what the agreement gives everybody, and says by which rule', () => {
    expect(money).toEqual({ rule: 'prof.budget_eur', value: 50_000 });
    expect(limitOn(rules, 'time', today)).toEqual({ rule: 'prof.hours_per_week', value: 4_977 });
    expect(limitOn(rules, 'money', isoDate('2021-03-01'))?.value).toBe(60_000);
  });

  test('a board’s own value goes before the country’s, on the days that it holds', () => {
    const own: RuleVersion = {
      key: 'prof.budget_eur',
      unit: 'eur-cents',
      value: 100_000,
      validFrom: isoDate('2026-08-01'),
      validTo: isoDate('2027-07-31'),
      knownUntil: null,
      source: 'decision of the board',
      checkedOn: today,
      certainty: 'confirmed',
      setBy: 'board',
    };
    expect(limitOn([...rules, own], 'money', today)?.value).toBe(100_000);
    expect(limitOn([...rules, own], 'money', isoDate('2027-08-01'))?.value).toBe(50_000);
    expect(limitOn([...rules, own], 'time', today)?.value).toBe(4_977);
  });

  test('without a rule nothing exceeds it', () => {
    expect(limitOn(rules, 'money', isoDate('2000-01-01'))).toBeNull();
    expect(exceedsLimit(null, 1, 0, 1_000_000)).toBe(false);
  });

  test('asking more never makes it fit', () => {
    const amount = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        amount,
        amount,
        amount,
        (factor, before, asked, more) => {
          if (exceedsLimit(money, factor, before, asked)) {
            expect(exceedsLimit(money, factor, before, asked + more)).toBe(true);
          }
        },
      ),
    );
  });
});
