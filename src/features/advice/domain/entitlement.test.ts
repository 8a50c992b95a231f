import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isoDate, schoolYearOf } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyDay, anyPerson } from '#tests/support/advice-arbitrary.ts';
import { aPerson } from '#tests/support/advice.ts';
import { entitlements } from './entitlement.ts';
import { workingTimeOn } from './person.ts';
import type { Contract } from './person.ts';
import { lastKnown, ruleOn, valueOn } from '#core/rule.ts';

const { rules } = readNational();
const today = isoDate('2026-11-21');
const contract = (from: string, to: string | null, workingTimeFactor: number): Contract => ({
  from: isoDate(from),
  to: to === null ? null : isoDate(to),
  workingTimeFactor,
});
const base = (contracts: readonly Contract[], on = today) =>
  entitlements(rules, aPerson({ contracts }), on).find(({ rule }) => rule === 'di.base_hours');

describe('across changes of contract in one school year', () => {
  test.each([
    ['0.6 the whole year', [contract('2010-08-01', null, 0.6)], 24],
    [
      '0.6, from January 0.8',
      [contract('2010-08-01', '2026-12-31', 0.6), contract('2027-01-01', null, 0.8)],
      28.65,
    ],
    ['leaves in December', [contract('2010-08-01', '2026-12-31', 1)], 16.77],
    ['two jobs side by side', [contract('2010-08-01', null, 0.5), contract('2010-08-01', null, 0.3)], 32],
    ['a gap of a month', [contract('2010-08-01', '2026-12-31', 1), contract('2027-02-01', null, 1)], 36.6],
    ['one day', [contract('2026-08-01', '2026-08-01', 1)], 0.11],
  ])('%s', (_, contracts, hours) => {
    expect(base(contracts)?.hours).toBe(hours);
  });

  test.each([
    ['before this year', [contract('2010-08-01', '2026-07-31', 1)]],
    ['after this year', [contract('2027-08-01', null, 1)]],
    ['never', []],
  ])('work %s gives nothing', (_, contracts) => {
    expect(entitlements(rules, aPerson({ contracts }), today)).toEqual([]);
  });

  test('splitting a contract changes nothing', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, fc.integer({ min: 1, max: 364 }), (person, day, after) => {
        const year = schoolYearOf(day);
        const [first] = person.contracts;
        if (first === undefined) return;
        const whole = [{ ...first, from: year.from }];
        const cut = addDays(year.from, after);
        const split = [
          { ...first, from: year.from, to: addDays(cut, -1) },
          { ...first, from: cut },
        ];
        const amounts = (contracts: readonly Contract[]) =>
          entitlements(rules, { ...person, contracts }, day).map(({ rule, amount }) => [rule, amount]);
        expect(amounts(split)).toEqual(amounts(whole));
      }),
    );
  });

  test('the parts of a split year add up to the year, within a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 364 }), fc.integer({ min: 1, max: 100 }), (after, share) => {
        const { from, to } = schoolYearOf(today);
        const factor = share / 100;
        const minutes = (start: string, end: string) => base([contract(start, end, factor)])?.amount ?? 0;
        const sum = minutes(from, addDays(from, after - 1)) + minutes(addDays(from, after), to);
        expect(Math.abs(sum - minutes(from, to))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('hours and money scale with the working time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 50, max: 66 }), (parts, age) => {
      const at = (factor: number) =>
        entitlements(rules, aPerson({ age, contracts: [contract('2010-08-01', null, factor)] }), today);
      const half = at(parts / 10_000);
      const steady = at(parts / 5000).filter(({ rule }) => rule !== 'di.older.hours');
      steady.forEach(({ rule, amount }) => {
        const other = half.find((one) => one.rule === rule)?.amount ?? 0;
        expect(Math.abs(amount - 2 * other), rule).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('the part of the year counts by days, in a leap year too', () => {
  for (const day of ['2026-11-21', '2027-11-21']) {
    const { from, to } = schoolYearOf(isoDate(day));
    const days = daysBetween(from, to) + 1;
    expect(days).toBe(day === '2027-11-21' ? 366 : 365);
    expect(base([contract(addDays(from, days - 73), null, 1)], isoDate(day))?.amount).toBe(
      Math.round((2400 * 73) / days),
    );
  }
});

describe('the working time on a day', () => {
  const contracts = [contract('2020-01-01', '2024-12-31', 0.5), contract('2027-01-01', null, 0.7)];
  test.each([
    ['2020-01-01', 0.5],
    ['2024-12-31', 0.5],
    ['2025-01-01', 0.7],
    ['2027-01-01', 0.7],
    ['2040-01-01', 0.7],
  ])('%s is %d', (day, factor) => {
    expect(workingTimeOn(contracts, isoDate(day))).toBe(factor);
  });
  test('is nothing after the last contract', () => {
    expect(workingTimeOn([contract('2020-01-01', '2024-12-31', 0.5)], today)).toBe(0);
  });
});

describe('a rule on a day', () => {
  test('is absent when no version covers it', () => {
    expect(ruleOn(rules, 'route.sool_eur', isoDate('2026-01-01'))).toBeNull();
    expect(ruleOn(rules, 'no.such_rule', today)).toBeNull();
    expect(valueOn(rules, 'no.such_rule', today, 7)).toBe(7);
  });
  test('that ended is still known as it was', () => {
    expect(lastKnown(rules, 'route.sool_eur', isoDate('2026-01-01'))?.value).toBe(500_000);
    expect(lastKnown(rules, 'route.zij_instroom_eur', isoDate('2022-12-31'))?.value).toBe(2_000_000);
    expect(lastKnown(rules, 'route.zij_instroom_eur', today)?.value).toBe(2_500_000);
    expect(lastKnown(rules, 'route.sool_eur', isoDate('2018-07-31'))).toBeNull();
  });
});

test('older people without a rule about the age get no extra hours', () => {
  const without = rules.filter(({ key }) => key !== 'di.older.age');
  const given = entitlements(without, aPerson({ age: 60 }), today).map(({ rule }) => rule);
  expect(given).not.toContain('di.older.hours');
});

test('a board that gives starters hours gives them to starters only', () => {
  const [rule] = rules.filter(({ key }) => key === 'di.starter_hours');
  if (rule === undefined) throw new Error('no rule');
  const own = [...rules, { ...rule, value: 20, setBy: 'board' as const }];
  const of = (yearsInEducation: number) =>
    entitlements(own, aPerson({ yearsInEducation }), today).find((one) => one.rule === 'di.starter_hours');
  expect(of(2.9)).toMatchObject({ hours: 12, setBy: 'board' });
  expect(of(2.9)?.because.map(({ code }) => code)).toContain('entitlement.starter');
  expect(of(3)).toBeUndefined();
});
