import { describe, expect, test } from 'vitest';
import { addDays } from '#core/date.ts';
import { checkCodes } from '#core/knowledge.ts';
import { offerKinds } from '#core/offer.ts';
import { readNational } from './national.ts';
import { rulesFile } from './schema.ts';

const { definitions, rules, routes, funding, functions } = readNational();
const unique = (values: readonly string[]): void => {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
};

describe('rules', () => {
  test('each key stands once, each version inside the bounds of its rule', () => {
    unique(definitions.map(({ key }) => key));
    for (const { key, least, most } of definitions) {
      const values = rules.filter((rule) => rule.key === key).map(({ value }) => value);
      expect(values.length, key).toBeGreaterThan(0);
      for (const value of values) {
        expect(value, key).toBeGreaterThanOrEqual(least);
        expect(value, key).toBeLessThanOrEqual(most);
      }
    }
  });

  test('versions of one rule follow each other without overlap', () => {
    for (const { key } of definitions) {
      const own = rules.filter((rule) => rule.key === key);
      own.slice(1).forEach((version, index) => {
        const before = own[index];
        expect(before?.validTo, key).not.toBeNull();
        expect(addDays(before?.validTo ?? version.validFrom, 1) <= version.validFrom, key).toBe(true);
      });
    }
  });

  test.each([
    ['di.base_hours', 40],
    ['di.save_max_years', 3],
    ['di.starter_hours', 0],
    ['di.older.age', 57],
    ['di.older.hours', 130],
    ['di.older.save_max_years', 5],
    ['di.older.own_contribution', 40],
    ['prof.hours_per_week', 2],
    ['prof.budget_eur', 50_000],
    ['prof.save_max_years', 3],
    ['fte.hours_per_year', 1659],
    ['fte.hours_per_week', 40],
    ['fte.weeks_per_year', 41.475],
    ['wtf.day', 0.2],
    ['cycle.talks_per_year', 1],
    ['pop.max_age_years', 1],
    ['survey.min_group', 5],
    ['retention.talk_records_years_after_exit', 2],
    ['dsar.response_days', 1],
    ['ec.hours', 28],
    ['substitute.allowance_eur_per_day', 1200],
    ['substitute.may_refuse', 1],
  ])('%s is %d and holds without a known end', (key, value) => {
    const [open, ...others] = rules.filter((rule) => rule.key === key && rule.validTo === null);
    expect(others).toEqual([]);
    expect(open).toMatchObject({ value, setBy: 'national' });
  });

  test('the working year is the hours divided by the week', () => {
    const of = (key: string): number => rules.find((rule) => rule.key === key)?.value ?? 0;
    expect(of('fte.hours_per_year') / of('fte.hours_per_week')).toBe(of('fte.weeks_per_year'));
  });

  test('no board may ask for a smaller group than five', () => {
    expect(definitions.find(({ key }) => key === 'survey.min_group')?.least).toBe(5);
  });
});

describe('routes and funding', () => {
  test('have the codes that the contract names', () => {
    const named = [
      'mbo4-onderwijsassistent',
      'ad-pep',
      'pabo-voltijd',
      'pabo-deeltijd',
      'pabo-verkort',
      'pabo-evc',
      'zij-instroom',
      'growth-in-function',
      'modules',
    ];
    expect(routes.map(({ code }) => code)).toEqual(expect.arrayContaining(named));
    unique(routes.map(({ code }) => code));
    const paying = ['sool', 'zij-instroom', 'lerarenbeurs', 'praktijkleren', 'llo-krediet', 'own-budget'];
    expect(funding.map(({ code }) => code)).toEqual(expect.arrayContaining(paying));
    unique(funding.map(({ code, validFrom }) => `${code} ${validFrom}`));
  });

  test('every check code of the contract is used by a route, and no other', () => {
    const used = new Set(routes.flatMap(({ needs }) => needs.map(({ code }) => code)));
    expect([...used].sort()).toEqual([...checkCodes].sort());
  });

  test('point at schemes, rules and functions that exist', () => {
    const schemes = new Set(funding.map(({ code }) => code));
    for (const route of routes) expect(schemes, route.code).toEqual(schemes.union(new Set(route.funding)));
    const keys = new Set(definitions.map(({ key }) => key));
    for (const { code, amountRule } of funding)
      if (amountRule !== null) expect(keys.has(amountRule), code).toBe(true);
    const known = new Set(functions.map(({ code }) => code));
    for (const { next } of functions) if (next !== null) expect(known.has(next), next).toBe(true);
    for (const { functions: meant, code } of funding)
      for (const one of meant) expect(known.has(one), `${code} ${one}`).toBe(true);
  });

  test('windows open before they close, in order', () => {
    for (const { code, windows } of funding)
      windows.forEach(({ opensOn, closesOn }, index) => {
        expect(opensOn <= closesOn, code).toBe(true);
        const before = windows[index - 1];
        if (before !== undefined) expect(before.closesOn < opensOn, code).toBe(true);
      });
  });
});

test('offers have the four kinds that institutes may show, and degrees', () => {
  expect(offerKinds).toEqual(['module', 'course', 'further-training', 'side-entry', 'degree']);
});

test.each([
  ['an unknown word', { key: 'di.x', odd: 1 }],
  ['a day that does not exist', { versions: [{ validFrom: '2026-02-30' }] }],
])('%s in a file is refused', (_, rule) => {
  expect(rulesFile.safeParse({ rules: [rule] }).success).toBe(false);
});
