import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyDay, anyPerson } from '#tests/support/advice-arbitrary.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { nationalOffers } from './national-offer.ts';
import type { Person } from './person.ts';
import { situationOf } from './situation.ts';
import { goalOf, goals, waysTo } from './ways.ts';

const national = readNational();
const day = isoDate('2026-11-21');
const licence = 'licence:teacher-primary';
const ways = (person: Person, goal = licence, on = day) =>
  waysTo(national, situationOf(national, person, on), goal);
const codes = (who: string, goal = licence, on = day) =>
  ways(changed(aPerson(), who), goal, on).map(({ steps }) => steps.map(({ offerCode }) => offerCode).sort());

describe('ways to teach', () => {
  test('with mbo-4 go by the entry tests; a lighter week takes longer', () => {
    const found = ways(changed(aPerson(), 'own 40'));
    expect(found.map(({ peakHoursPerWeek }) => peakHoursPerWeek)).toEqual([24, 20]);
    expect(found.map(({ readyOn }) => readyOn)).toEqual(['2029-09-01', '2030-09-01']);
    for (const { steps } of found)
      expect(steps.map(({ offerCode }) => offerCode)).toContain('entry-tests-pabo');
  });

  test('an Ad does not exempt from the entry tests, vwo does', () => {
    for (const steps of codes('own 40; diplomas ad')) expect(steps).toContain('entry-tests-pabo');
    for (const steps of codes('own 40; diplomas vwo')) expect(steps).not.toContain('entry-tests-pabo');
  });

  test('certificates that still count at the start are not sat again', () => {
    const fresh = 'own 40; passed entry tests 2026-01-10';
    const old = 'own 40; passed entry tests 2025-03-10';
    expect(codes(fresh).some((steps) => !steps.includes('entry-tests-pabo'))).toBe(true);
    for (const steps of codes(old)) expect(steps).toContain('entry-tests-pabo');
  });

  test('a higher-education diploma opens side entry, with its document and assessment', () => {
    const [first] = ways(changed(aPerson(), 'own 40; diplomas hbo sociaal werk'));
    expect(first?.steps.map(({ offerCode }) => offerCode).sort()).toEqual([
      'certificate-of-conduct',
      'suitability-zij-instroom',
      'zij-instroom-fast',
    ]);
    expect(first?.costNotKnown).toEqual(['zij-instroom']);
  });

  test('who is too young for the 21+ test waits for it, who is old enough sits it now', () => {
    const start = (who: string) =>
      ways(changed(aPerson(), who))[0]?.steps.find(({ offerCode }) => offerCode === 'test-21plus')
        ?.startsOn ?? '';
    expect(start('own 40; diplomas none; age 18') >= '2029-11-01').toBe(true);
    expect(start('own 40; diplomas none; age 21') < '2027-09-01').toBe(true);
  });

  test('experience that is short is worked for first, experience that is not known is named', () => {
    const evc = (who: string) =>
      ways(changed(aPerson(), who)).filter(({ offers }) =>
        offers.some(({ routeCode }) => routeCode === 'pabo-evc'),
      );
    expect(codes('own 40; education 0').flat()).toContain('experience-pabo-evc');
    expect(codes('own 40; education 2').flat()).not.toContain('experience-pabo-evc');
    expect(evc('own 40; works 0.3').map(({ ifAdmitted }) => ifAdmitted)).toEqual([['pabo-evc']]);
    expect(evc('own 40; works 0.4').map(({ ifAdmitted }) => ifAdmitted)).toEqual([[]]);
  });

  test('there is none without the hours', () => {
    expect(ways(changed(aPerson(), 'own 0'))).toEqual([]);
  });

  test('what she holds already takes no steps', () => {
    const [only, ...others] = ways(changed(aPerson(), 'diplomas hbo pabo'));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ readyOn: day, costCents: 0, steps: [] });
  });

  test('a subsidy that is open lowers what she pays', () => {
    const who = 'own 40; budget 0; diplomas vwo';
    const cost = (on: string) =>
      Math.min(...ways(changed(aPerson(), who), licence, isoDate(on)).map(({ costCents }) => costCents));
    expect(cost('2025-05-01')).toBe(0);
    expect(cost('2026-05-01')).toBeGreaterThan(0);
  });
});

test('the goal is what the best advised qualification leads to; none for who wants none', () => {
  const goal = (wantsQualification: Person['wantsQualification'], over: Partial<Person> = {}) =>
    goalOf(advise(national, aPerson({ wantsQualification, ...over }), day).steps, national.routes);
  expect(goal('no')).toBeNull();
  expect(goal('yes')).toBe('qualification:educational-professional');
  const wishes = { ...aPerson().wishes, switch: 5, expert: 1 };
  expect(goal('yes', { wishes, ownHoursPerWeek: 40 })).toBe(licence);
  expect(goals(national.routes)).toContain(licence);
});

test('every way holds: no step before what it needs, nothing above her hours, none beaten by another', () => {
  fc.assert(
    fc.property(anyPerson, anyDay, fc.constantFrom(...goals(national.routes)), (person, on, goal) => {
      const found = ways(person, goal, on);
      expect(ways({ ...person, diplomas: person.diplomas.toReversed() }, goal, on)).toEqual(found);
      for (const way of found) {
        for (const { startsOn, endsOn } of way.steps) expect(startsOn >= on && startsOn <= endsOn).toBe(true);
        for (const { endsOn } of way.steps) expect(endsOn <= way.readyOn).toBe(true);
        const beaten = found.some(
          (other) =>
            other !== way &&
            other.readyOn <= way.readyOn &&
            other.costCents <= way.costCents &&
            other.peakHoursPerWeek <= way.peakHoursPerWeek,
        );
        expect(beaten).toBe(false);
      }
    }),
    { numRuns: 80 },
  );
});

test('every route that leads somewhere is an offer, with the routes’ own facts', () => {
  const offers = nationalOffers(national.routes, aPerson(), day);
  expect(new Set(offers.map(({ code }) => code)).size).toBe(offers.length);
  for (const route of national.routes.filter(({ grants }) => grants.length > 0)) {
    const own = offers.filter(({ routeCode }) => routeCode === route.code);
    expect(new Set(own.map(({ months }) => months))).toEqual(new Set(route.months));
    expect(own.map(({ hoursPerWeek }) => hoursPerWeek)).toContain(route.hoursPerWeek?.[1]);
    for (const { starts, yearCosts, months } of own) {
      expect(starts.every((start) => start >= day && start.endsWith('-09-01'))).toBe(true);
      if (route.costCents !== null) expect(yearCosts).toHaveLength(Math.ceil(months / 12));
    }
  }
});
