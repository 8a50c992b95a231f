import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyDay, anyPerson } from '#tests/support/advice-arbitrary.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { nationalOffers } from './national-offer.ts';
import type { RouteVariant } from '#core/knowledge.ts';
import type { Person } from './person.ts';
import { situationOf } from './situation.ts';
import { goalOf, goals, waysTo, whyNoWay } from './ways.ts';

const national = readNational();
const day = isoDate('2026-11-21');
const licence = 'licence:teacher-primary';
const ways = (person: Person, goal = licence, on = day) =>
  waysTo(national, situationOf(national, person, on), goal);
const codes = (who: string, goal = licence, on = day) =>
  ways(changed(aPerson(), who), goal, on).map(({ steps }) => steps.map(({ offerCode }) => offerCode).sort());

describe('ways to teach', () => {
  test('with mbo-4 go by the entry tests, and take the four years that there are', () => {
    const [first, ...others] = ways(changed(aPerson(), 'own 40'));
    expect([first?.peakHoursPerWeek, first?.readyOn]).toEqual([20, '2030-09-01']);
    expect(others).toEqual([]);
    expect(first?.steps.map(({ offerCode }) => offerCode)).toContain('entry-tests-pabo');
  });

  test('an Ad does not exempt from the entry tests, vwo does', () => {
    for (const way of ways(changed(aPerson(), 'own 40; diplomas ad')))
      expect(way.steps.some(({ offerCode }) => offerCode === 'entry-tests-pabo')).toBe(
        way.offers.some(({ routeCode }) => routeCode === 'pabo-deeltijd' || routeCode === 'pabo-evc'),
      );
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
      'zij-instroom-2',
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
    const [only, ...others] = ways(changed(aPerson(), 'diplomas hbo licensed'));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ readyOn: day, costCents: 0, steps: [] });
  });

  test('a subsidy of the employer is told, and lowers nothing of what she pays', () => {
    const who = 'own 40; budget 0; diplomas vwo';
    const on = (date: string) => ways(changed(aPerson(), who), licence, isoDate(date));
    const [open, closed] = [on('2025-05-01'), on('2026-05-01')];
    const cost = (found: typeof open) => Math.min(...found.map(({ costCents }) => costCents));
    // Three years of the fee of that study year, less her own money in the agreement.
    expect([cost(open), cost(closed)]).toEqual([3 * (253_000 - 30_000), 3 * (260_100 - 30_000)]);
    expect(open.flatMap(({ employer }) => employer.map(({ code }) => code))).toContain('sool');
    expect(closed.flatMap(({ employer }) => employer)).toEqual([]);
  });

  test('what nobody knows the price of is no cheaper way, and no price', () => {
    const found = ways(changed(aPerson(), 'own 40; budget 0; age 23; diplomas vwo'));
    for (const { offers, costNotKnown } of found)
      expect([
        offers.map(({ routeCode }) => routeCode).includes('mbo4-onderwijsassistent'),
        costNotKnown,
      ]).toEqual([false, []]);
    const side = ways(changed(aPerson(), 'own 40; budget 0; diplomas hbo sociaal werk'));
    const known = side.filter(({ costNotKnown }) => costNotKnown.length === 0);
    for (const { readyOn, peakHoursPerWeek, costNotKnown } of side)
      if (costNotKnown.length > 0)
        for (const other of known)
          expect(readyOn < other.readyOn || peakHoursPerWeek < other.peakHoursPerWeek).toBe(true);
  });

  test('the intake stands near the study that it serves', () => {
    const [first] = ways(changed(aPerson(), 'own 40; diplomas hbo sociaal werk'));
    const starts = first?.steps.map(({ offerCode, startsOn }) => [offerCode, startsOn]);
    expect(starts).toEqual([
      ['suitability-zij-instroom', '2027-05-01'],
      ['certificate-of-conduct', '2027-07-01'],
      ['zij-instroom-2', '2027-09-01'],
    ]);
  });

  test('name the pension age where she has it before she is ready', () => {
    const [late] = ways(changed(aPerson(), 'own 40; age 65'));
    const [early] = ways(changed(aPerson(), 'own 40; age 40'));
    expect([late?.pensionAge, early?.pensionAge]).toEqual([67, null]);
  });
});

describe('nobody goes up to go down, or back below what she holds', () => {
  const assistant = 'qualification:teaching-assistant';
  test.each([
    ['diplomas none; education 5', ['entree', 'mbo-2', 'mbo4-onderwijsassistent'], '2033-09-01'],
    ['diplomas mbo-1 horeca', ['mbo-2', 'mbo4-onderwijsassistent'], '2032-09-01'],
    ['diplomas vmbo basis', ['mbo-2', 'mbo4-onderwijsassistent'], '2032-09-01'],
    ['diplomas vmbo kader', ['mbo4-onderwijsassistent'], '2030-09-01'],
    ['diplomas mbo-2 horeca', ['mbo4-onderwijsassistent'], '2030-09-01'],
  ])('an mbo-4 is the end of the levels below it, and not of an Ad: %s', (who, routes, readyOn) => {
    const found = ways(changed(aPerson(), `own 20; works 1; ${who}`), assistant);
    const along = found.map(({ offers, readyOn: on }) => [offers.map(({ routeCode }) => routeCode), on]);
    expect(along[0]).toEqual([routes, readyOn]);
    expect(along.flat(2)).not.toContain('ad-pep');
  });
  test('a diploma below her own is a way only to who asks for that diploma', () => {
    const graduate = changed(aPerson(), 'own 40; diplomas wo economie');
    for (const { offers } of ways(graduate))
      for (const { grants, routeCode } of offers)
        if (routeCode !== null) expect(grants.map(({ credential }) => credential)).toContain(licence);
    expect(ways(graduate, assistant).length).toBeGreaterThan(0);
  });
});

test('why there are none: no goal, or more hours than there can be', () => {
  const situation = situationOf(national, changed(aPerson(), 'own 0'), day);
  expect(whyNoWay(national, situation, null).map(({ code }) => code)).toEqual(['plans.no-goal']);
  expect(whyNoWay(national, situation, licence)).toMatchObject([
    { code: 'plans.too-little-time', values: { needed: 1200 } },
  ]);
});

test('a goal is chosen for nobody but who wants a diploma and gladly goes where it leads', () => {
  const goal = (over: Partial<Person>) => {
    const { person } = situationOf(national, aPerson(over), day);
    return goalOf(advise(national, aPerson(over), day).steps, national.routes, person);
  };
  const wishes = { ...aPerson().wishes, switch: 5, expert: 1 };
  for (const wantsQualification of ['no', 'unsure'] as const)
    expect(goal({ wantsQualification, wishes })).toBeNull();
  expect(goal({ wantsQualification: 'yes' })).toBe('qualification:educational-professional');
  const graduate = { wantsQualification: 'yes', wishes, diplomas: [{ level: 'hbo', field: '' }] } as const;
  expect(goal({ ...graduate, ownHoursPerWeek: 40 })).toBe(licence);
  const growing = { wantsQualification: 'yes', wishes: { ...aPerson().wishes, expert: 5 } } as const;
  expect(goal(growing)).toBe('qualification:educational-professional');
  expect(goal({ ...growing, diplomas: [{ level: 'wo', field: 'economie' }] })).toBe(licence);
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
            (other.ifAdmitted.length === 0 || way.ifAdmitted.length > 0) &&
            other.readyOn <= way.readyOn &&
            (way.costNotKnown.length > 0 || other.costCents <= way.costCents) &&
            other.costNotKnown.length === 0 &&
            other.peakHoursPerWeek <= way.peakHoursPerWeek,
        );
        expect(beaten).toBe(false);
      }
    }),
    { numRuns: 80 },
  );
});

/** Without its length and hours nobody can plan a way. */
const isLaidOut = ({ months, hoursPerWeek }: RouteVariant): boolean =>
  months !== null && hoursPerWeek !== null;

test('every route that leads somewhere is an offer, with the routes’ own facts', () => {
  const offers = nationalOffers(national.routes, aPerson(), day);
  expect(new Set(offers.map(({ code }) => code)).size).toBe(offers.length);
  for (const route of national.routes.filter(({ grants }) => grants.length > 0)) {
    const own = offers.filter(({ routeCode }) => routeCode === route.code);
    expect(
      own.map(({ months, hoursPerWeek, practiceHoursPerWeek }) => [
        months,
        hoursPerWeek,
        practiceHoursPerWeek,
      ]),
    ).toEqual(
      route.variants
        .filter(isLaidOut)
        .map(({ months, hoursPerWeek, practiceHoursPerWeek }) => [
          months,
          hoursPerWeek,
          practiceHoursPerWeek,
        ]),
    );
    for (const { starts, yearCosts, months } of own) {
      expect(starts.every((start) => start >= day && start.endsWith('-09-01'))).toBe(true);
      if (route.costCents !== null) expect(yearCosts).toHaveLength(Math.ceil(months / 12));
    }
  }
});
