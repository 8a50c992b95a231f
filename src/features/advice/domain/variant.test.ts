import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { situationOf } from './situation.ts';
import { hoursIn, reckonedWith, studyWeeksPerYear, variantsFor, workOf } from './variant.ts';

const national = readNational();
const { rules, routes } = national;
const day = isoDate('2026-11-21');
const qualifications = routes.filter(({ kind }) => kind === 'qualification');
const monthsOf = (who: string, code: string) => {
  const { person } = situationOf(national, changed(aPerson(), who), day);
  const route = routes.find((one) => one.code === code);
  return route === undefined ? [] : variantsFor(route, person).map(({ months }) => months);
};

test('a study year of sixty credits is forty-two weeks', () => {
  expect(studyWeeksPerYear(rules, day)).toBe(42);
});

describe('whatever the pace, it is the same work', () => {
  test.each(
    qualifications.flatMap(({ code, variants }) =>
      variants
        .filter(({ hoursPerWeek }) => hoursPerWeek !== null)
        .map((variant) => [code, variant.months, variant] as const),
    ),
  )('%s in %i months is within ten per cent of its size less what one is let off', (_, __, variant) => {
    const work = workOf(variant, rules, day) ?? 0;
    expect(work).toBeGreaterThan(0);
    expect(Math.abs((hoursIn(variant, rules, day) ?? 0) / work - 1)).toBeLessThanOrEqual(0.1);
  });

  test('a bachelor for who has no diploma of higher education is never done in less than three years', () => {
    for (const who of ['diplomas mbo-4 onderwijsassistent', 'diplomas havo', 'diplomas vwo'])
      for (const code of ['pabo-deeltijd', 'pabo-voltijd'])
        expect(monthsOf(who, code), `${who} ${code}`).toEqual([48]);
    expect(monthsOf('diplomas hbo sociaal werk', 'pabo-deeltijd')).toEqual([48, 30]);
  });

  test('what is the size of nothing has no fixed work', () => {
    for (const { variants } of routes.filter(({ kind }) => kind !== 'qualification'))
      for (const variant of variants) expect(workOf(variant, rules, day)).toBeNull();
  });
});

test('one reckons with the lightest weeks, and of those with the shortest time', () => {
  const of = (code: string, who: string) => {
    const { person } = situationOf(national, changed(aPerson(), who), day);
    const [route] = routes.filter((one) => one.code === code);
    const variant = route === undefined ? null : reckonedWith(variantsFor(route, person));
    return [variant?.months, variant?.hoursPerWeek];
  };
  expect(of('pabo-deeltijd', 'diplomas wo')).toEqual([30, 20]);
  expect(of('pabo-deeltijd', 'diplomas havo')).toEqual([48, 20]);
  expect(of('zij-instroom', 'diplomas hbo')).toEqual([24, 8]);
  expect(of('growth-in-function', '')).toEqual([null, 1]);
});
