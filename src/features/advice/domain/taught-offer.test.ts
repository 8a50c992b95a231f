import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyPerson } from '#tests/support/advice-arbitrary.ts';
import { aPerson, aTaughtOffer, changed } from '#tests/support/advice.ts';
import { waysWithin } from './choice.ts';
import type { NamedWay } from './choice.ts';
import { savedGoalsOf } from './goal.ts';
import type { Person } from './person.ts';
import { moduleOf, taughtBehind, taughtOffers } from './taught-offer.ts';
import type { TaughtOffer } from './taught-offer.ts';

const knowledge = readNational();
const day = isoDate('2026-11-24');
const licence = 'licence:teacher-primary';
const offered = (...taught: readonly TaughtOffer[]) => taughtOffers(taught, knowledge.routes, day);
const pabo = aTaughtOffer({
  id: 'b1',
  code: 'PABO-DT',
  name: 'Pabo deeltijd',
  routeCode: 'pabo-deeltijd',
  kind: 'degree',
  hoursPerWeek: 22,
  months: 36,
  yearCosts: [270_000, 270_000, 270_000],
  needs: [['diploma:mbo-4', 'diploma:havo']],
  starts: [isoDate('2027-09-01'), isoDate('2028-02-01')],
});
const find = (person: Person, taught: readonly TaughtOffer[], goal = licence, ceiling = 40) =>
  waysWithin({ knowledge, person, goal, ceiling, asOf: day, taught });

describe('an offer of an institute', () => {
  test('that is a form of a route asks what both ask and leads to what the route leads to', () => {
    const [offer] = offered(pabo);
    const route = knowledge.routes.find(({ code }) => code === 'pabo-deeltijd');
    expect(offer).toMatchObject({
      months: 36,
      hoursPerWeek: 22,
      yearCosts: pabo.yearCosts,
      starts: pabo.starts,
    });
    const grants = offer?.grants.map(({ credential }) => credential);
    expect(grants).toEqual(expect.arrayContaining([...(route?.grants ?? []), 'module:pabo-dt']));
    expect(offer?.needs.flat()).toContain('test:pabo-history');
    expect(offer?.needs.at(-1)).toContain('diploma:mbo-4');
  });

  test('without a route leads to its own module and to what it says', () => {
    const [offer] = offered(
      aTaughtOffer({ code: 'TT', grants: [{ credential: 'test:pabo-history', validMonths: 21 }] }),
    );
    expect(offer).toMatchObject({ routeCode: null, needs: [] });
    expect(offer?.grants).toEqual([
      { credential: 'module:tt', validMonths: null },
      { credential: 'test:pabo-history', validMonths: 21 },
    ]);
  });

  test('of a route that is no longer known stands on its own', () => {
    expect(offered(aTaughtOffer({ routeCode: 'moon' }))[0]).toMatchObject({ routeCode: null });
  });

  test.each([
    ['diploma:mbo-4', ['diploma:mbo-4', 'diploma:ad', 'diploma:hbo', 'diploma:wo']],
    ['diploma:havo', ['diploma:havo', 'diploma:vwo', 'diploma:hbo', 'diploma:wo']],
    ['diploma:ad', ['diploma:ad', 'diploma:hbo', 'diploma:wo']],
    ['diploma:wo', ['diploma:wo']],
    ['test:21plus', ['test:21plus']],
    ['module:M-REK', ['module:m-rek']],
    ['function:onderwijsassistent-a', ['function:onderwijsassistent-a']],
  ])('that asks %s is open to %j', (asked, opens) => {
    expect(offered(aTaughtOffer({ needs: [[asked]] }))[0]?.needs).toEqual([opens]);
  });

  test('without days can begin every month, with days only on those that are to come', () => {
    expect(offered(aTaughtOffer({ starts: [] }))[0]?.starts.length).toBeGreaterThan(90);
    const starts = [isoDate('2026-09-01'), isoDate('2027-02-01')];
    expect(offered(aTaughtOffer({ starts }))[0]?.starts).toEqual(['2027-02-01']);
  });

  test('that looks itself whether somebody is fit, does so instead of the route', () => {
    const side = aTaughtOffer({ id: 's', routeCode: 'zij-instroom', needs: [['test:suitability']] });
    const [offer, intake, ...more] = offered(side);
    expect(more).toEqual([]);
    expect(offer?.needs.flat()).not.toContain('suitability:zij-instroom');
    expect(intake).toMatchObject({ code: 'suitability', months: 1 });
    const research = aTaughtOffer({
      id: 'g',
      grants: [{ credential: 'test:suitability', validMonths: null }],
    });
    expect(offered(side, research)).toHaveLength(2);
  });

  test('is found behind its step, and nothing behind a route', () => {
    const [offer] = offered(pabo);
    expect(taughtBehind([pabo], offer?.code ?? '')).toBe(pabo);
    expect(taughtBehind([pabo], 'pabo-deeltijd')).toBeNull();
  });
});

describe('ways through what institutes offer', () => {
  const who = (words: string) => changed(aPerson(), words);
  const studies = ({ offers, places }: NamedWay) =>
    offers.flatMap(({ routeCode }, index) => (routeCode === null ? [] : [places[index]?.at?.name ?? null]));

  test('stand first and name the institute; routes follow where they are sooner, cheaper or lighter', () => {
    const { ways, taughtWays, isComplete } = find(who('diplomas vwo'), [pabo]);
    expect(isComplete).toBe(true);
    expect(taughtWays).toBeGreaterThan(0);
    for (const [index, way] of ways.entries())
      expect(studies(way).every((name) => name !== null)).toBe(index < taughtWays);
    for (const route of ways.slice(taughtWays))
      for (const own of ways.slice(0, taughtWays))
        expect(
          own.readyOn <= route.readyOn &&
            own.costCents <= route.costCents &&
            own.peakHoursPerWeek <= route.peakHoursPerWeek,
        ).toBe(false);
  });

  test('name who teaches a route on other days, and who prepares for a test', () => {
    const course = aTaughtOffer({ id: 'c', grants: [{ credential: 'test:pabo-history', validMonths: 21 }] });
    const { ways, taughtWays } = find(who('diplomas havo'), [pabo, course]);
    const ofRoute = ways
      .slice(taughtWays)
      .flatMap(({ offers, places }) =>
        offers.map(({ routeCode }, index) => [routeCode, places[index]?.elsewhere.map(({ id }) => id)]),
      );
    expect(ofRoute).toContainEqual(['pabo-deeltijd', ['b1']]);
    const tests = ways.flatMap(({ steps, places }) =>
      steps.flatMap(({ offerCode }, index) => (offerCode === 'entry-tests-pabo' ? [places[index]] : [])),
    );
    expect(tests.length).toBeGreaterThan(0);
    for (const place of tests) expect(place).toMatchObject({ at: null, elsewhere: [{ id: 'c' }] });
  });

  test('begin on the days of the institute and cost what it asks', () => {
    const { ways, taughtWays } = find(who('diplomas vwo; budget 0'), [pabo]);
    for (const way of ways.slice(0, taughtWays)) {
      const index = way.places.findIndex(({ at }) => at === pabo);
      expect(pabo.starts).toContain(way.steps[index]?.startsOn);
      expect(way.years.reduce((sum, { dueCents }) => sum + dueCents, 0)).toBeGreaterThan(0);
      expect(way.costNotKnown).toEqual([]);
    }
  });

  test('open with the function she has, and not with another', () => {
    const module = aTaughtOffer({ code: 'B-COACH', needs: [['function:onderwijsassistent-b']] });
    expect(find(aPerson(), [module], 'module:b-coach').ways).toHaveLength(1);
    expect(find(aPerson({ function: 'concierge' }), [module], 'module:b-coach').ways).toEqual([]);
  });

  test('lead from one module to the next', () => {
    const first = aTaughtOffer({ id: 'm1', code: 'M1', starts: [isoDate('2027-02-01')] });
    const second = aTaughtOffer({ id: 'm2', code: 'M2', needs: [['module:M1']], starts: [] });
    const [way] = find(aPerson(), [first, second], 'module:m2').ways;
    expect(way?.places.map(({ at }) => at?.id)).toEqual(['m1', 'm2']);
  });

  test('without any institute are those of the routes alone', () => {
    const { ways, taughtWays } = find(aPerson(), []);
    expect(taughtWays).toBe(0);
    for (const { places } of ways)
      for (const { at, elsewhere } of places) expect([at, elsewhere]).toEqual([null, []]);
  });

  test('never ask more than she wants, start before today, or depend on the order of the offers', () => {
    const online = aTaughtOffer({ id: 'a', routeCode: 'ad-pep', months: 24, hoursPerWeek: 18, starts: [] });
    fc.assert(
      fc.property(anyPerson, fc.constantFrom(8, 20, 40), (person, ceiling) => {
        const { ways } = find(person, [pabo, online], licence, ceiling);
        for (const way of ways) {
          expect(way.peakHoursPerWeek).toBeLessThanOrEqual(ceiling);
          for (const { startsOn } of way.steps) expect(startsOn >= day).toBe(true);
        }
        expect(find(person, [online, pabo], licence, ceiling).ways.map(({ steps }) => steps)).toEqual(
          ways.map(({ steps }) => steps),
        );
      }),
      { numRuns: 20 },
    );
  });
});

test('what she saved is a goal unless a route leads to it', () => {
  const module = aTaughtOffer({ code: 'M-REK', routeCode: 'modules', isSaved: true });
  const taught = [module, aTaughtOffer({ code: 'X' }), { ...pabo, isSaved: true }];
  expect(savedGoalsOf(taught, knowledge)).toEqual([
    { credential: moduleOf(module), name: module.name, institute: module.institute },
  ]);
});
