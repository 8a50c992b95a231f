import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import { counterpartLifecycle } from '#core/counterpart.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { dueDay, fewestDays } from './due.ts';
import { exceedsLimit, limitOn } from './limit.ts';
import { isActive, pairNumber, pairs } from './pairs.ts';
import { isLate } from './state.ts';

const today = isoDate('2026-11-24');
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));

describe('the states of a counterpart', () => {
  test('every state but «withdrawn» has a way out to it: nothing hangs when she leaves', () => {
    for (const state of counterpartLifecycle.states.filter((one) => one !== 'withdrawn')) {
      expect(counterpartLifecycle.after(state, 'withdraw-counterparts')).toBe('withdrawn');
    }
  });

  test('only what is open or promised can be promised, done or refused', () => {
    for (const move of ['promise-counterpart', 'complete-counterpart', 'refuse-counterpart'] as const) {
      expect(counterpartLifecycle.from(move)).toEqual(['open', 'promised']);
    }
    expect(counterpartLifecycle.after('done', 'reopen-counterpart')).toBeNull();
  });
});

describe('late', () => {
  test.each([
    ['open and due today', 'open', '2026-11-24', null, false],
    ['open and due yesterday', 'open', '2026-11-23', null, true],
    ['promised in time for today', 'promised', '2026-10-01', '2026-11-24', false],
    ['promised for yesterday', 'promised', '2026-12-31', '2026-11-23', true],
    ['promised without a day', 'promised', '2026-10-01', null, false],
    ['done', 'done', '2026-10-01', '2026-10-01', false],
    ['refused', 'refused', '2026-10-01', null, false],
    ['withdrawn', 'withdrawn', '2026-10-01', null, false],
  ] as const)('%s', (_, state, dueOn, promisedFor, late) => {
    const one = {
      state,
      dueOn: isoDate(dueOn),
      promisedFor: promisedFor === null ? null : isoDate(promisedFor),
    };
    expect(isLate(one, today)).toBe(late);
  });
});

describe('the due day', () => {
  test.each([
    ['the pair’s own days', 28, null, '2026-12-22'],
    ['earlier when it is needed earlier', 28, '2026-12-05', '2026-12-05'],
    ['not later because it is needed later', 28, '2027-03-01', '2026-12-22'],
    ['an owner always has some days', 28, '2026-11-25', '2026-11-29'],
    ['also when it was needed yesterday', 28, '2026-11-01', '2026-11-29'],
  ])('%s', (_, days, neededBy, due) => {
    expect(dueDay(today, days, neededBy === null ? null : isoDate(neededBy))).toBe(due);
  });

  test('lies between the fewest days and the usual number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: fewestDays, max: 90 }),
        fc.option(day, { nil: null }),
        (days, neededBy) => {
          const due = dueDay(today, days, neededBy);
          expect(due >= addDays(today, fewestDays)).toBe(true);
          expect(due <= addDays(today, days)).toBe(true);
        },
      ),
    );
  });
});

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

describe('the 27 pairs', () => {
  test('are all there, once, each with its own key', () => {
    expect(pairs.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
    expect(new Set(pairs.map(({ key }) => key)).size).toBe(27);
    expect(() => pairNumber(28)).toThrow(RangeError);
  });

  test('those that this product can create now', () => {
    expect(pairs.filter(isActive).map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 10, 17, 18, 19, 20, 21,
    ]);
  });
});
